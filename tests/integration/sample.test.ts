import { resolve } from "node:path";
import { beforeAll, expect, test } from "vitest";
import { DEFAULT_OPTIONS } from "#pipeline/contract/options.ts";
import { loadWordVectorsFrom } from "#pipeline/node/load-word-vectors.ts";
import { readCorpus } from "#pipeline/node/read-corpus.ts";
import type { Paper } from "#pipeline/papers/paper.ts";
import { type PipelineResult, runPipeline } from "#pipeline/run-pipeline.ts";
import { runInline } from "#pipeline/tasks/run-inline.ts";
import type { WordVectors } from "#pipeline/vectors/word-vectors.ts";
import { spanOf, toTimeChart } from "#src/data/time-bars.ts";
import { traceThemeAreas } from "#src/features/map/areas/theme-areas.ts";
import { areaHolds } from "#src/features/map/pointing/hit-test.ts";

const SAMPLE = resolve(import.meta.dirname, "../../data/corpora/daily-papers-2025-10-28.txt");
let papers: readonly Paper[];
let result: PipelineResult;

function build(wordVectors: WordVectors | null): Promise<PipelineResult> {
  return runPipeline({ papers, title: "Sample", wordVectors }, DEFAULT_OPTIONS, {
    onProgress: () => {},
    signal: new AbortController().signal,
    runTasks: runInline,
  });
}

beforeAll(async () => {
  ({ papers } = await readCorpus([SAMPLE], { asOf: null, format: null }));
  result = await build(await loadWordVectorsFrom());
});

test("the sample is 98 papers, 92 of them dated, none of them lost", () => {
  expect(result.map).toMatchObject({ paperCount: 98, undatedCount: 6 });
  const inThemes = result.map.themes.reduce((sum, { paperCount }) => sum + paperCount, 0);
  expect(inThemes + result.map.unplacedCount).toBe(98);
});

test("its themes are eight to twelve, none of one paper, none of a fifth of all, each with its own name", () => {
  const sizes = result.map.themes.map(({ paperCount }) => paperCount);
  expect(sizes.length).toBeGreaterThanOrEqual(8);
  expect(sizes.length).toBeLessThanOrEqual(12);
  expect(Math.min(...sizes)).toBeGreaterThanOrEqual(3);
  expect(Math.max(...sizes)).toBeLessThan(98 / 5);
  expect(new Set(result.map.themes.map(({ name }) => name)).size).toBe(sizes.length);
});

test("without word vectors it has themes too, some more of them", async () => {
  const { map } = await build(null);
  expect(map.themes.length).toBeGreaterThanOrEqual(8);
  expect(map.themes.length).toBeLessThanOrEqual(15);
});

test("papers of one subject find each other: reward design, protein design, interpretability", () => {
  const { papers } = result.tables;
  const themeOf = (title: string): number | null =>
    papers.theme_id[papers.title.findIndex((other) => other.startsWith(title))] ?? null;
  expect(themeOf("Reward Design for Reinforcement")).toBe(themeOf("Behavior Alignment via Reward"));
  expect(themeOf("Fine-Tuning Discrete Diffusion")).toBe(themeOf("Derivative-Free Guidance"));
  expect(themeOf("A Survey of Self-Evolving Agents")).toBe(
    themeOf("A Comprehensive Survey of Self-Evolving"),
  );
});

test("every paper has at least fifteen keywords, and the sample's best known ones are there once", () => {
  const { keywords, paper_keywords: rows, papers } = result.tables;
  for (const paper of papers.paper_id) {
    expect(rows.paper_id.filter((other) => other === paper).length).toBeGreaterThanOrEqual(15);
  }
  for (const name of [/^(LLMs?|large language models?)$/iu, /^(RL|reinforcement learning)$/iu]) {
    expect(keywords.label.filter((label) => name.test(label))).toHaveLength(1);
  }
});

test("no keyword is broken by the copy: no accent torn, no hyphen left by a line break", () => {
  expect(result.tables.papers.title.join(" ")).toContain("Huxley-Gödel Machine");
  expect(result.tables.papers.abstract.join(" ")).toContain("how the Gödel Machine would behave");
  expect(result.tables.keywords.label.filter((label) => /\bodel/iu.test(label))).toEqual([]);
  expect(result.tables.papers.abstract.join(" ")).not.toMatch(/sup- port|pro- cesses|\\%|``/u);
});

test("every keyword on the map is on the island of its theme and on no other", () => {
  const areas = traceThemeAreas(result.map);
  const strays = result.map.keywords.filter((keyword) => {
    const on = areas.filter((area) => areaHolds(area, keyword)).map(({ themeId }) => themeId);
    return keyword.themeId !== null && on.join(" ") !== String(keyword.themeId);
  });
  expect(strays).toEqual([]);
});

test("the bars over time and the papers without a month add up to the dated papers", () => {
  const span = spanOf(result.map);
  const { bars, monthlessCount } = toTimeChart(result.map, span!);
  const drawn = bars.reduce((sum, { total }) => sum + total, 0);
  expect(drawn + monthlessCount).toBe(result.map.paperCount - result.map.undatedCount);
});
