import fc from "fast-check";
import { expect, test } from "vitest";
import {
  type CountedCandidates,
  createCorpusCounts,
  createCountWriter,
  measureSharing,
} from "#pipeline/keywords/corpus-counts.ts";
import { addToHigh, addToLow, stemsOfKey } from "#pipeline/keywords/stem.ts";

function toCounted(
  candidates: readonly { readonly key: string; readonly standalone: number }[],
): CountedCandidates {
  const writer = createCountWriter();
  for (const { key, standalone } of candidates) {
    const stems = stemsOfKey(key);
    const low = stems.reduceRight(addToLow, 0);
    writer.add({ low, high: stems.reduceRight(addToHigh, 0), stems, standalone });
  }
  return writer.finish();
}

/** Every paper has two phrases of its own; every `step`-th paper also has one that they share. */
function sharingOf(papers: number, step: number): number {
  const own = Array.from({ length: papers }, (_, i) => [
    { key: `own a${i}`, standalone: 1 },
    { key: "word", standalone: 1 },
    ...(i % step === 0 ? [{ key: "shared phrase", standalone: 1 }] : []),
  ]);
  const counts = createCorpusCounts();
  counts.add(toCounted(own.flat()));
  return measureSharing(counts.sharedPairs(), papers);
}

test("sharing is low where papers have no phrase in common, and 1 in one field", () => {
  expect(sharingOf(1000, 1000)).toBeLessThan(0.01);
  expect(sharingOf(1000, 2)).toBe(1);
});

test("sharing hardly depends on the number of papers", () => {
  expect(sharingOf(4000, 10)).toBeCloseTo(sharingOf(200, 10), 1);
});

test("parts of a corpus count as the corpus does, whatever their borders", () => {
  const candidates = fc.array(
    fc.record({
      key: fc.constantFrom("a", "b", "a b", "b c", "c d e"),
      standalone: fc.integer({ min: 0, max: 2 }),
    }),
    { maxLength: 40 },
  );
  fc.assert(
    fc.property(candidates, fc.nat({ max: 40 }), (all, border) => {
      const whole = createCorpusCounts();
      const numbers = [...whole.add(toCounted(all))];
      const parts = createCorpusCounts();
      const inParts = [
        ...parts.add(toCounted(all.slice(0, border))),
        ...parts.add(toCounted(all.slice(border))),
      ];
      expect(inParts).toEqual(numbers);
      expect(parts.sharedPairs()).toBe(whole.sharedPairs());
      for (const [i, { key }] of all.entries()) {
        const same = all.filter((other) => other.key === key);
        const wholes = same.filter(({ standalone }) => standalone > 0);
        expect(parts.papersWith(numbers[i] ?? -1)).toBe(same.length);
        expect(parts.papersWithWhole(numbers[i] ?? -1)).toBe(wholes.length);
      }
    }),
  );
});

test("a few papers decide nothing", () => {
  expect(measureSharing(0, 1)).toBeCloseTo(0.5);
  expect(measureSharing(0, 0)).toBeCloseTo(0.5);
});
