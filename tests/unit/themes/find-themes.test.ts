import { beforeAll, describe, expect, test } from "vitest";
import { DEFAULT_OPTIONS } from "#pipeline/contract/options.ts";
import type { RunTasks } from "#pipeline/effects.ts";
import { runInline } from "#pipeline/tasks/run-inline.ts";
import { findThemes, type ThemeInput } from "#pipeline/themes/find-themes.ts";
import type { FoundThemes } from "#pipeline/themes/found-themes.ts";
import { aThemeInput } from "#tests/support/a-corpus.ts";

const EIGHT_SUBJECTS = aThemeInput(8, 30, { mix: 0.15 });

describe("themes of eight subjects", () => {
  let found: FoundThemes;
  beforeAll(async () => {
    found = await findThemes(EIGHT_SUBJECTS, DEFAULT_OPTIONS, runInline);
  });

  test("are the subjects, and every paper is in one", () => {
    expect(found.themes.map(({ papers }) => papers.length)).toEqual(Array(8).fill(30));
    expect([...found.themeOfPaper].every((theme) => theme >= 0)).toBe(true);
    for (const { papers } of found.themes) {
      expect(new Set(papers.map((paper) => Math.floor(paper / 30))).size).toBe(1);
    }
  });

  test("hold the keywords of their subjects; the one that all papers have is with one of them", () => {
    expect(found.themeOfKeyword).toHaveLength(41);
    expect([...found.themeOfKeyword].every((theme) => theme >= 0)).toBe(true);
    expect(found.themes.map(({ keywords }) => keywords.length).toSorted((a, b) => a - b)).toEqual([
      5, 5, 5, 5, 5, 5, 5, 6,
    ]);
  });

  test("share out papers and keywords: their own theme first, and all sums to 1", () => {
    for (const [list, own] of [
      [found.paperThemes, found.themeOfPaper],
      [found.keywordThemes, found.themeOfKeyword],
    ] as const) {
      expect(list).toHaveLength(own.length);
      for (const [item, shares] of list.entries()) {
        expect(shares[0]?.[0]).toBe(own[item]);
        expect(shares.reduce((sum, [, weight]) => sum + weight, 0)).toBeCloseTo(1, 9);
        expect(Math.max(...shares.map(([, weight]) => weight))).toBeCloseTo(shares[0]?.[1] ?? 0, 5);
      }
    }
    expect(found.paperThemes.some((shares) => shares.length > 1)).toBe(true);
  });

  test("can be trusted: other seeds and other papers find them again", () => {
    expect(found.quality.trust).toBe("strong");
    expect(found.quality.stability).toBeGreaterThan(0.9);
    expect(found.quality.resampleStability).toBeGreaterThan(0.8);
    expect(found.quality).toMatchObject({ runs: 400, resamples: 10 });
    expect(found.quality.nullTest.observed).toBeGreaterThan(3 * found.quality.nullTest.threshold);
    expect(found.quality.nullTest.nulls).toHaveLength(5);
    for (const { resampleStability, stability, trust } of found.themes) {
      expect(trust).not.toBe("weak");
      expect(stability).toBeLessThanOrEqual(1);
      expect(resampleStability).toBeLessThanOrEqual(1);
    }
  });

  test("say at which resolution they and their parents were found", () => {
    const levels = found.quality.levels.map(({ level }) => level);
    expect(levels.filter((level) => level === 0)).toHaveLength(1);
    const { themes = 0 } = found.quality.levels.find(({ level }) => level === 0) ?? {};
    expect(Math.abs(themes - 8)).toBeLessThanOrEqual(2);
    const resolutions = found.quality.levels.map(({ resolution }) => resolution);
    expect(resolutions).toEqual(resolutions.toSorted((a, b) => a - b));
  });

  test("nest: each in one parent if there are parents, each part in one theme", () => {
    expectNested(found);
  });

  test("are the same for the same seed, whoever does the work", async () => {
    const later: RunTasks = async function* (task, shared, inputs) {
      const run = task.prepare(structuredClone(shared));
      for (const input of inputs) yield Promise.resolve(run(structuredClone(input)));
    };
    expect(await findThemes(EIGHT_SUBJECTS, DEFAULT_OPTIONS, later)).toEqual(found);
  });

  test("are more with a greater granularity", async () => {
    const finer = await find(EIGHT_SUBJECTS, { granularity: 3 });
    expect(finer.themes.length).toBeGreaterThan(12);
  });

  test("are much the same by Leiden", async () => {
    const { themes } = await find(aThemeInput(4, 15), { grouping: "leiden" });
    expect(themes.map(({ papers }) => papers.length)).toEqual(Array(4).fill(15));
  });
});

test("large themes are divided where their parts can be relied on, and nest", async () => {
  // Four fields of four subjects: papers that are not near their own subject are near one of its field.
  const found = await find(fieldsOfSubjects(), { granularity: 0.4 });
  expect(found.themes.length).toBeLessThan(8);
  expect(found.subThemes.length).toBeGreaterThan(found.themes.length);
  expectNested(found);
});

function fieldsOfSubjects(): ThemeInput {
  const base = aThemeInput(16, 40, { mix: 0 });
  const papers = base.nearest.papers.map((other, place) => {
    const paper = Math.floor(place / base.nearest.count);
    const field = Math.floor(paper / 160) * 160;
    return place % 8 < 3 ? field + ((other * 7 + place) % 160) : other;
  });
  return { ...base, nearest: { ...base.nearest, papers } };
}

function expectNested(found: FoundThemes): void {
  const inParents = found.parents.flatMap(({ themes }) => themes).toSorted((a, b) => a - b);
  expect(inParents).toEqual(found.parents.length === 0 ? [] : [...found.themes.keys()]);
  for (const { papers, themes } of found.parents) {
    expect(papers).toHaveLength(
      themes.reduce((sum, theme) => sum + (found.themes[theme]?.papers.length ?? 0), 0),
    );
  }
  for (const [theme, { papers }] of found.themes.entries()) {
    const parts = found.subThemes.filter((part) => part.theme === theme);
    if (parts.length === 0) continue;
    expect(parts.length).toBeGreaterThan(1);
    expect(parts.flatMap((part) => part.papers).toSorted((a, b) => a - b)).toEqual(papers);
  }
  for (const [part, { papers, theme }] of found.subThemes.entries()) {
    for (const paper of papers) {
      expect(found.subThemeOfPaper[paper]).toBe(part);
      expect(found.themeOfPaper[paper]).toBe(theme);
    }
  }
  for (const [keyword, part] of found.subThemeOfKeyword.entries()) {
    if (part >= 0) expect(found.subThemes[part]?.theme).toBe(found.themeOfKeyword[keyword]);
  }
}

describe("no themes are claimed", () => {
  test.each([1, 2, 3, 4, 5, 6])("where words are drawn by chance (seed %i)", async (seed) => {
    const found = await find(aThemeInput(8, 25, { mix: 1, seed }));
    expect(found.quality.trust).toBe("none");
    expect(found.themes).toEqual([]);
    expect([...found.themeOfPaper].every((theme) => theme === -1)).toBe(true);
    expect(found.paperThemes).toHaveLength(200);
    expect(found.keywordThemes).toHaveLength(found.themeOfKeyword.length);
  });

  test("where all papers are equal", async () => {
    const { texts } = aThemeInput(2, 10);
    const found = await find({
      ...aThemeInput(2, 10),
      texts: texts.map(() => ({ title: "One title", abstract: "The same text for all of them." })),
    });
    expect(found.quality.nullTest.observed).toBe(0);
    expect(found.themes).toEqual([]);
  });

  test.each([0, 1, 2, 5])("of %i papers that say nothing", async (count) => {
    const found = await find(emptyInput(count));
    expect(found.themes).toEqual([]);
    expect(found.themeOfPaper).toHaveLength(count);
    expect(JSON.stringify(found.quality)).not.toContain("null,null");
    expect(Number.isFinite(found.quality.nullTest.threshold)).toBe(true);
  });
});

function emptyInput(count: number): ThemeInput {
  return {
    nearest: {
      count: 10,
      papers: new Int32Array(count * 10).fill(-1),
      weights: new Float64Array(count * 10),
    },
    keywordsByPaper: Array.from({ length: count }, () => []),
    paperCounts: [],
    keywordLinks: [],
    texts: Array.from({ length: count }, () => ({ title: "", abstract: "" })),
  };
}

test("a paper that nothing ties is unplaced, counted and not lost", async () => {
  const whole = aThemeInput(4, 20);
  const { nearest } = whole;
  const papers = nearest.papers.map((other, place) =>
    place < nearest.count || other === 0 ? -1 : other,
  );
  // Places stay filled from the front: others take the place of paper 0.
  const rows = Array.from({ length: 80 }, (_, paper) => {
    const row = [...papers.subarray(paper * 8, paper * 8 + 8)].filter((other) => other >= 0);
    return [...row, ...Array<number>(8 - row.length).fill(-1)];
  });
  const found = await find({
    ...whole,
    nearest: { ...nearest, papers: Int32Array.from(rows.flat()) },
    keywordsByPaper: whole.keywordsByPaper.map((own, paper) => (paper === 0 ? [] : own)),
  });
  expect(found.themeOfPaper[0]).toBe(-1);
  expect(found.paperThemes[0]).toEqual([]);
  expect(found.themes.reduce((sum, { papers: own }) => sum + own.length, 0)).toBe(79);
});

test("papers without any keyword are placed by the papers near them", async () => {
  const whole = aThemeInput(8, 15);
  const found = await find({
    ...whole,
    keywordsByPaper: whole.keywordsByPaper.map(() => []),
    paperCounts: [],
  });
  expect(found.themes.map(({ papers }) => papers.length)).toEqual(Array(8).fill(15));
  expect(found.themes.every(({ keywords }) => keywords.length === 0)).toBe(true);
});

function find(
  input: ThemeInput,
  options: Partial<typeof DEFAULT_OPTIONS> = {},
): Promise<FoundThemes> {
  return findThemes(input, { ...DEFAULT_OPTIONS, ...options }, runInline);
}
