import type { PipelineOptions } from "#pipeline/contract/options.ts";
import type { RunTasks } from "#pipeline/effects.ts";
import { buildThemeGraph, type ThemeGraphInput } from "./build-theme-graph.ts";
import { chooseLevels } from "./choose-levels.ts";
import { combineRuns } from "./combine-runs.ts";
import { describeThemes } from "./describe-themes.ts";
import { divideThemes, leaveWhole } from "./divide-themes.ts";
import { voteFrom } from "./find-consensus.ts";
import { findCores, spreadGroups } from "./find-cores.ts";
import type { FoundThemes } from "./found-themes.ts";
import { groupParents } from "./group-parents.ts";
import { groupAll, makeSeeds } from "./group-task.ts";
import { countGroups, type Grouping } from "./grouping.ts";
import { coreResolution, type Level, measureLevels } from "./measure-levels.ts";
import { placeKeywords } from "./place-keywords.ts";
import { type Effort, leastPapers, planEffort } from "./plan-effort.ts";
import { type ResampleInput, resampleTask } from "./resample-task.ts";
import { type PaperText, testStructure } from "./test-structure.ts";
import { tidyGroups } from "./tidy-groups.ts";
import { withoutThemes } from "./without-themes.ts";

export interface ThemeInput extends ThemeGraphInput {
  /** The papers' texts, by which it is tested whether there are themes at all. */
  readonly texts: readonly PaperText[];
}

export type ThemeOptions = Pick<
  PipelineOptions,
  | "seed"
  | "minKeywordPapers"
  | "maxKeywordShare"
  | "minThemePapers"
  | "granularity"
  | "grouping"
  | "themeRuns"
  | "resamples"
  | "nullRuns"
>;

/**
 * Up to so many papers runs are tidied before they vote: where each paper counts, tidying the outcome
 * alone would make much of small differences.
 */
const TIDY_VOTES_PAPERS = 500;

/** Stage numbers, so that no two stages draw the same seeds. */
const SEEDS_OF_RESAMPLES = 201;

/**
 * Groups papers and keywords into themes: what many seeded runs over one joint graph agree on, at
 * the level that its resolution profile and the number of papers call for; with the themes' parts,
 * what they are parts of, and how far they can be trusted. A corpus whose papers are no more alike
 * than chance would have it has no themes.
 */
export async function findThemes(
  input: ThemeInput,
  options: ThemeOptions,
  runTasks: RunTasks,
): Promise<FoundThemes> {
  const nullTest = testStructure(input.texts, options);
  const graph = buildThemeGraph(input, options);
  if (nullTest.observed <= nullTest.threshold) return withoutThemes(graph, nullTest);
  const effort = planEffort(graph.paperCount, options);
  const { granularity, grouping: method, seed } = options;
  const minThemePapers = leastPapers(graph.paperCount, options.minThemePapers);
  const { paperCount } = graph;
  const cores = await findCores(
    graph,
    { ...effort, method, resolution: coreResolution(granularity) },
    runTasks,
  );
  const levels = await measureLevels(
    cores,
    { ...effort, granularity, method, minThemePapers, paperCount },
    runTasks,
  );
  const chosen = chooseLevels(levels, { granularity, minThemePapers, paperCount });
  const { coreRuns = [], resolution = 1 } = levels[chosen.themes] ?? {};
  const found = await groupAll(
    { level: cores.level, method },
    makeSeeds(seed, 0, effort.runs).map((own) => ({ resolution, seed: own })),
    runTasks,
  );
  const spread = (groups: Grouping): Grouping => spreadGroups(cores.coreOf, groups);
  const tidy = (groups: Grouping): Grouping =>
    tidyGroups(graph, groups, { minPapers: minThemePapers, paperCount, resolution });
  const runs = found.map(spread);
  const votes = paperCount <= TIDY_VOTES_PAPERS ? runs.map(tidy) : runs;
  // What the profile's runs make of it says which groups there are: this is not left to the seed.
  const start = spread(combineRuns(cores.level, coreRuns, { method, resolution }));
  const tied = tidy(voteFrom(start, votes));
  if (countGroups(tied) === 0) return withoutThemes(graph, nullTest);
  const subLevel = levelAt(levels, chosen.subThemes);
  const divided =
    subLevel === null
      ? leaveWhole(graph.nodeCount)
      : await divideThemes(
          {
            ...effort,
            graph,
            coreOf: cores.coreOf,
            themes: tied,
            method,
            minThemePapers,
            resolution: subLevel.resolution,
            seed,
          },
          runTasks,
        );
  const parents = groupParents(graph, tied, { levels, place: chosen.themes });
  return describeThemes({
    graph,
    tied,
    placed: placeKeywords({ graph, themes: tied, divided, parents }, input.keywordsByPaper),
    divided,
    parents,
    runs,
    levels,
    chosen,
    resolution,
    resamples: await resample(
      { graph, coreOf: cores.coreOf, method },
      { effort, resolution, seed },
      runTasks,
    ),
    nullTest,
  });
}

function levelAt(levels: readonly Level[], place: number | null): Level | null {
  return place === null ? null : (levels[place] ?? null);
}

async function resample(
  input: ResampleInput,
  {
    effort,
    resolution,
    seed,
  }: { readonly effort: Effort; readonly resolution: number; readonly seed: number },
  runTasks: RunTasks,
): Promise<Grouping[]> {
  const runs = makeSeeds(seed, SEEDS_OF_RESAMPLES, effort.resamples).map((own) => ({
    resolution,
    seed: own,
  }));
  const found: Grouping[] = [];
  for await (const groups of runTasks(resampleTask, input, runs)) found.push(groups);
  return found;
}
