import { expect, test } from "vitest";
import {
  countCandidates,
  createCorpusCounts,
  measureSharing,
} from "#pipeline/keywords/corpus-counts.ts";

/** Every paper has two phrases of its own; every `step`-th paper also has one that they share. */
function sharingOf(papers: number, step: number): number {
  const own = Array.from({ length: papers }, (_, i) => [
    { key: `own a${i}`, standalone: 1 },
    { key: "word", standalone: 1 },
    ...(i % step === 0 ? [{ key: "shared phrase", standalone: 1 }] : []),
  ]);
  const counts = createCorpusCounts();
  counts.add(countCandidates(own, new Map()));
  return measureSharing(counts.sharedPairs(), papers);
}

test("sharing is low where papers have no phrase in common, and 1 in one field", () => {
  expect(sharingOf(1000, 1000)).toBeLessThan(0.01);
  expect(sharingOf(1000, 2)).toBe(1);
});

test("sharing hardly depends on the number of papers", () => {
  expect(sharingOf(4000, 10)).toBeCloseTo(sharingOf(200, 10), 1);
});

test("a few papers decide nothing", () => {
  expect(measureSharing(0, 1)).toBeCloseTo(0.5);
  expect(measureSharing(0, 0)).toBeCloseTo(0.5);
});
