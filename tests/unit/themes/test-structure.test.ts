import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { createRandom } from "#pipeline/numeric/random.ts";
import { testStructure } from "#pipeline/themes/test-structure.ts";

const WORDS = [
  ...new Set(readFileSync("data/corpora/daily-papers-2025-10-28.txt", "utf8").match(/[a-z]{6,}/gu)),
];

/** Papers of chance words; of so many groups, each with words of its own. */
function papers(
  count: number,
  groups: number,
  seed: number,
): { title: string; abstract: string }[] {
  const random = createRandom(seed);
  const size = Math.floor(WORDS.length / groups);
  return Array.from({ length: count }, (_, paper) => {
    const first = (paper % groups) * size;
    const draw = (): string => WORDS[first + Math.floor(random() * size)] ?? "";
    return { title: draw(), abstract: Array.from({ length: 80 }, draw).join(" ") };
  });
}

const OPTIONS = { seed: 1, nullRuns: 20 };

test("papers of several groups stand out from their shuffled ones, which are near zero", () => {
  const { nulls, observed, threshold } = testStructure(papers(60, 4, 1), OPTIONS);
  expect(nulls).toHaveLength(20);
  for (const one of nulls) expect(Math.abs(one)).toBeLessThan(0.1);
  expect(observed).toBeGreaterThan(2 * threshold);
});

test("the bar is never below a shuffled corpus, and chance words do not reach it", () => {
  for (let seed = 1; seed <= 20; seed++) {
    const { nulls, observed, threshold } = testStructure(papers(20, 1, seed), { ...OPTIONS, seed });
    expect(threshold).toBeGreaterThanOrEqual(Math.max(...nulls));
    expect(observed).toBeLessThan(threshold);
  }
});
