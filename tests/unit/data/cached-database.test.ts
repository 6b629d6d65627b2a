import { expect, test, vi } from "vitest";
import { createCachedDatabase } from "#src/data/cached-database.ts";
import type { Query, SqlRecord } from "#src/data/database.ts";

function aQuery(sql: string): Query<string> {
  return { sql, params: [1], toRow: ({ answer }) => String(answer) };
}

function aDatabase(execute: (sql: string) => Promise<readonly SqlRecord[]>) {
  const spy = vi.fn(execute);
  return { spy, database: createCachedDatabase({ execute: spy, dispose: async () => undefined }) };
}

const never = new AbortController().signal;

test("equal questions are asked once, also before the first is answered", async () => {
  const { spy, database } = aDatabase(async (sql) => [{ answer: sql }]);
  const both = await Promise.all([
    database.run(aQuery("one"), never),
    database.run(aQuery("one"), never),
  ]);
  await database.run(aQuery("one"), never);
  expect(both).toEqual([["one"], ["one"]]);
  expect(spy).toHaveBeenCalledTimes(1);
});

test("a failed answer is not kept", async () => {
  const answers = [Promise.reject(new Error("busy")), Promise.resolve([{ answer: "now" }])];
  const { database } = aDatabase(async () => (await answers.shift()) ?? []);
  await expect(database.run(aQuery("one"), never)).rejects.toMatchObject({ code: "query-failed" });
  await expect(database.run(aQuery("one"), never)).resolves.toEqual(["now"]);
});

test("who has gone away gets an AbortError, and the answer stays for the next", async () => {
  const { spy, database } = aDatabase(async () => [{ answer: "late" }]);
  const stop = new AbortController();
  const answer = database.run(aQuery("one"), stop.signal);
  stop.abort();
  await expect(answer).rejects.toMatchObject({ name: "AbortError" });
  await expect(database.run(aQuery("one"), never)).resolves.toEqual(["late"]);
  expect(spy).toHaveBeenCalledTimes(1);
});
