import fc from "fast-check";
import { expect, test } from "vitest";
import { compareText } from "#pipeline/numeric/compare.ts";
import { createRandom } from "#pipeline/numeric/random.ts";
import { round } from "#pipeline/numeric/round.ts";

test("the same seed gives the same numbers, another seed others", () => {
  const first = createRandom(7);
  const again = createRandom(7);
  const other = createRandom(8);
  const numbers = Array.from({ length: 5 }, first);
  expect(Array.from({ length: 5 }, again)).toEqual(numbers);
  expect(Array.from({ length: 5 }, other)).not.toEqual(numbers);
});

test("random numbers lie from 0 up to 1 and spread evenly", () => {
  const random = createRandom(1);
  const numbers = Array.from({ length: 20_000 }, random);
  expect(Math.min(...numbers)).toBeGreaterThanOrEqual(0);
  expect(Math.max(...numbers)).toBeLessThan(1);
  const tenths = Array.from({ length: 10 }, () => 0);
  for (const number of numbers) tenths[Math.floor(number * 10)]! += 1;
  for (const count of tenths) expect(count).toBeGreaterThan(1800);
});

test("a rounded number reads back from its text as it was", () => {
  fc.assert(
    fc.property(fc.double({ min: -1e6, max: 1e6, noNaN: true }), (value) => {
      const rounded = round(value, 6);
      expect(Object.is(JSON.parse(JSON.stringify(rounded)), rounded)).toBe(true);
      expect(Math.abs(rounded - value)).toBeLessThanOrEqual(0.5e-6 + 1e-9);
    }),
  );
});

test("text is ordered by code units, whatever the locale", () => {
  expect(["é", "z", "a", "Z"].toSorted(compareText)).toEqual(["Z", "a", "z", "é"]);
  expect(compareText("a", "a")).toBe(0);
});
