import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { findTask } from "#pipeline/tasks/registry.ts";

const PIPELINE = join(import.meta.dirname, "../../../pipeline");

const TASK = /export const \w+: Task<[^;]*?name: "([^"]+)"/gu;

test("every task of the pipeline can be asked for by its name, and no two have one", () => {
  const names = readdirSync(PIPELINE, { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".ts"))
    .flatMap((file) => [...readFileSync(join(PIPELINE, file), "utf8").matchAll(TASK)])
    .map(([, name = ""]) => name);
  expect(names.length).toBeGreaterThanOrEqual(3);
  expect(new Set(names).size).toBe(names.length);
  for (const name of names) expect(findTask(name)?.name).toBe(name);
  expect(findTask("no such task")).toBeUndefined();
});
