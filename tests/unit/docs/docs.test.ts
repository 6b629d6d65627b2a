import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { ERROR_CODES } from "#pipeline/contract/errors.ts";
import { describeDataFormat } from "#pipeline/snapshot/describe-tables.ts";

function read(path: string): string {
  return readFileSync(new URL(`../../../${path}`, import.meta.url), "utf8");
}

test("docs/data-format.md says what the contract says", () => {
  expect(read("docs/data-format.md")).toBe(describeDataFormat());
});

test("docs/errors.md has one section for each error code, in the contract's order", () => {
  const sections = [...read("docs/errors.md").matchAll(/^## `(.+)`$/gmu)].map(([, code]) => code);
  expect(sections).toEqual([...ERROR_CODES]);
});
