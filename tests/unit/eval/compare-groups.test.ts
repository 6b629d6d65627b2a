import fc from "fast-check";
import { expect, test } from "vitest";
import { normalisedMutualInformation } from "#tests/eval/compare-groups.ts";

const groupings = fc.integer({ min: 2, max: 40 }).chain((size) => {
  const groups = fc.array(fc.integer({ min: -1, max: 5 }), { minLength: size, maxLength: size });
  return fc.tuple(groups, groups);
});

test("equal groupings share all information, whatever their groups are called", () => {
  expect(normalisedMutualInformation([0, 0, 1, 1, 2], [7, 7, -1, -1, 3])).toBeCloseTo(1, 12);
  expect(normalisedMutualInformation([4, 4], [9, 9])).toBe(1);
});

test("independent groupings share none", () => {
  expect(normalisedMutualInformation([0, 0, 1, 1], [0, 1, 0, 1])).toBeCloseTo(0, 12);
  expect(normalisedMutualInformation([0, 0, 0, 0], [0, 1, 0, 1])).toBeCloseTo(0, 12);
});

test("a grouping that splits another shares what the mean of the entropies leaves of it", () => {
  // H(a) = ln 2, H(b) = ln 4, I = ln 2: 2 ln 2 / (ln 2 + ln 4) = 2/3.
  expect(normalisedMutualInformation([0, 0, 1, 1], [0, 1, 2, 3])).toBeCloseTo(2 / 3, 12);
});

test("it lies from 0 to 1 and does not depend on which grouping comes first", () => {
  fc.assert(
    fc.property(groupings, ([a, b]) => {
      const value = normalisedMutualInformation(a, b);
      expect(value).toBeGreaterThanOrEqual(-1e-12);
      expect(value).toBeLessThanOrEqual(1 + 1e-12);
      expect(normalisedMutualInformation(b, a)).toBeCloseTo(value, 12);
    }),
  );
});
