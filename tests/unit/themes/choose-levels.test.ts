import { expect, test } from "vitest";
import { DEFAULT_OPTIONS } from "#pipeline/contract/options.ts";
import { runInline } from "#pipeline/tasks/run-inline.ts";
import { chooseLevels } from "#pipeline/themes/choose-levels.ts";
import { findThemes } from "#pipeline/themes/find-themes.ts";
import type { Level } from "#pipeline/themes/measure-levels.ts";
import { aThemeInput } from "#tests/support/a-corpus.ts";

test("a level whose groups are too small for themes is not taken for a coarser one with as many", () => {
  const levels = [
    [4, 0.7],
    [9, 0.7],
    [16, 0.7],
    [11, 0.99],
  ].map(
    ([themes = 0, stability = 0], place): Level => ({
      resolution: 2 ** place,
      themes,
      stability,
      largest: 0.1,
      runs: [],
      coreRuns: [],
    }),
  );
  const size = { granularity: 1, minThemePapers: 3, paperCount: 98 };
  expect(chooseLevels(levels, size).themes).toBe(1);
  expect(chooseLevels(levels, { ...size, granularity: 2 }).themes).toBe(2);
});

test("a greater granularity never gives fewer themes", async () => {
  const input = aThemeInput(12, 8, { mix: 0.3 });
  const counts: number[] = [];
  for (const granularity of [0.5, 1, 2, 4]) {
    const { themes } = await findThemes(input, { ...DEFAULT_OPTIONS, granularity }, runInline);
    counts.push(themes.length);
  }
  expect(counts).toEqual(counts.toSorted((a, b) => a - b));
  expect(counts[2]).toBeGreaterThan(counts[0] ?? 0);
});
