import fc from "fast-check";
import { expect, test } from "vitest";
import { stepRow } from "#src/features/table/step-row.ts";

const KEYS = ["ArrowDown", "ArrowUp", "PageDown", "PageUp", "Home", "End"];

test("arrows go to the next row, page keys keep one row in sight, Home and End go to the ends", () => {
  const place = { index: 20, rowCount: 100, pageRows: 8 };
  expect(KEYS.map((key) => stepRow(key, place))).toEqual([21, 19, 27, 13, 0, 99]);
  expect(stepRow("a", place)).toBeNull();
});

test("no key leads out of the table", () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...KEYS),
      fc.integer({ min: 1, max: 300 }),
      fc.nat({ max: 400 }),
      fc.nat({ max: 30 }),
      (key, rowCount, index, pageRows) => {
        const next = stepRow(key, { index: Math.min(index, rowCount - 1), rowCount, pageRows });
        expect(next).toBeGreaterThanOrEqual(0);
        expect(next).toBeLessThan(rowCount);
      },
    ),
  );
});

test("a page too low for two rows still moves", () => {
  expect(stepRow("PageDown", { index: 3, rowCount: 9, pageRows: 0 })).toBe(4);
});
