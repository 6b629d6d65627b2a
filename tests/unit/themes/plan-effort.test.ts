import { expect, test } from "vitest";
import { leastPapers, planEffort } from "#pipeline/themes/plan-effort.ts";

const ASKED = { themeRuns: 20, resamples: 10 };

test("small corpora have more runs than asked for, large ones fewer, but enough to differ", () => {
  const runs = [98, 600, 2400, 12_000, 100_000].map((papers) => planEffort(papers, ASKED).runs);
  expect(runs).toEqual([400, 400, 100, 20, 5]);
});

test("resamples and runs of the profile are as asked for until the corpus is large", () => {
  expect(planEffort(98, ASKED)).toMatchObject({ profileRuns: 5, resamples: 10 });
  expect(planEffort(100_000, ASKED)).toMatchObject({ profileRuns: 3, resamples: 3 });
  expect(planEffort(98, { ...ASKED, resamples: 0 }).resamples).toBe(0);
});

test("more runs must agree on a core where they cost least", () => {
  const runs = [98, 2400, 2500, 12_000, 12_500].map((papers) => planEffort(papers, ASKED).coreRuns);
  expect(runs).toEqual([5, 5, 3, 3, 2]);
});

test("a theme has the papers asked for, and more where there are many papers", () => {
  expect([98, 2000, 10_000].map((papers) => leastPapers(papers, 3))).toEqual([3, 9, 20]);
});
