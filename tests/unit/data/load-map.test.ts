import { afterEach, expect, test, vi } from "vitest";
import { IsothemeError } from "#pipeline/contract/errors.ts";
import { loadMap } from "#src/data/load-map.ts";
import { aMap } from "#tests/support/a-map.ts";

const BASE = "http://here/snapshots/default/";

function serve(body: string, { status = 200, type = "application/json" } = {}): void {
  vi.stubGlobal(
    "fetch",
    async () => new Response(body, { status, headers: { "content-type": type } }),
  );
}

/** The error that loading ends in. */
async function failure(): Promise<IsothemeError> {
  try {
    await loadMap(BASE);
  } catch (cause) {
    if (cause instanceof IsothemeError) return cause;
  }
  throw new Error("Loading did not fail with an IsothemeError.");
}

afterEach(() => vi.unstubAllGlobals());

test("a whole map is loaded with its lookups", async () => {
  serve(JSON.stringify(aMap({ title: "Whole" })));
  expect((await loadMap(BASE)).file.title).toBe("Whole");
});

test.each([
  ["no file", "", { status: 404 }],
  ["a start page in place of the file", "<!doctype html>", { type: "text/html" }],
])("%s is a missing snapshot", async (_, body, options) => {
  serve(body, options);
  expect((await failure()).code).toBe("snapshot-missing");
});

test("a host that does not answer is a missing snapshot", async () => {
  vi.stubGlobal("fetch", () => Promise.reject(new TypeError("Failed to fetch")));
  const { code, message } = await failure();
  expect(code).toBe("snapshot-missing");
  expect(message).toContain(`${BASE}map.json`);
});

test("a file of another version is told with both versions", async () => {
  serve(JSON.stringify({ ...aMap(), version: 7 }));
  const { code, message } = await failure();
  expect(code).toBe("snapshot-version");
  expect(message).toMatch(/version 7.*version 2/);
});

test.each([
  ["cut short", JSON.stringify(aMap()).slice(0, -9), "not JSON"],
  ["of another kind", '{"format":"geojson","version":1}', "isotheme-map"],
  ["with a wrong value", JSON.stringify({ ...aMap(), paperCount: "many" }), "paperCount"],
])("a file %s is damaged, and the place is named", async (_, body, place) => {
  serve(body);
  const { code, message } = await failure();
  expect(code).toBe("snapshot-damaged");
  expect(message).toContain(place);
});
