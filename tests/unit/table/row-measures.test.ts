import fc from "fast-check";
import { expect, test } from "vitest";
import { reachableRows, roomBelow, rowHeight, withGaps } from "#src/features/table/row-measures.ts";

test("the rows drawn and the room between them are as high as all rows", () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.nat({ max: 499 }), { minLength: 1 }), (drawn) => {
      const indexes = drawn.toSorted((a, b) => a - b);
      const gaps = withGaps(indexes, 32).reduce((sum, { gapPx }) => sum + gapPx, 0);
      expect(gaps + indexes.length * 32 + roomBelow(indexes, 500, 32)).toBe(500 * 32);
    }),
  );
});

test("a row far from the others, where the keyboard is, stands at its own height", () => {
  expect(withGaps([2, 90, 91], 10)).toEqual([
    { index: 2, gapPx: 20 },
    { index: 90, gapPx: 870 },
    { index: 91, gapPx: 0 },
  ]);
});

test("a million rows are more than a browser holds; a hundred thousand are not", () => {
  for (const isCoarse of [false, true]) {
    const height = rowHeight(isCoarse);
    expect(reachableRows(100_000, height)).toBe(100_000);
    expect(reachableRows(1_000_000, height) * height).toBeLessThan(17_800_000);
  }
});
