import type { RunTasks } from "#pipeline/effects.ts";
import { climbTask } from "./climb-task.ts";
import { type Cores, spreadGroups } from "./find-cores.ts";
import { type GroupingMethod, makeSeeds } from "./group-task.ts";
import { countGroups, type Grouping, NO_GROUP } from "./grouping.ts";
import { meanAgreement } from "./measure-groups.ts";

/** What a few seeded runs find at one resolution. */
export interface Level {
  readonly resolution: number;
  /** Groups that are large enough for a theme, on average. */
  readonly themes: number;
  /** Share of the papers in the largest, on average. */
  readonly largest: number;
  /** Mean agreement between pairs of runs (adjusted Rand index of the papers). */
  readonly stability: number;
  /** The papers' groups in each run. */
  readonly runs: readonly Grouping[];
  /** The cores' groups in each run. */
  readonly coreRuns: readonly Grouping[];
}

export interface LevelOptions {
  readonly paperCount: number;
  readonly method: GroupingMethod;
  readonly profileRuns: number;
  readonly minThemePapers: number;
  /** Themes asked for, as a multiple of what the rule gives. */
  readonly granularity: number;
}

/** Resolutions from a quarter to eight, three to a doubling; the ends move with the granularity. */
const LOWEST = 0.25;
const HIGHEST = 8;
const STEPS_PER_DOUBLING = 3;
/** The profile has seeds of its own, whatever the seed: how fine the themes are is not left to it. */
const SEED = 1;
const STAGE = 101;

/** The resolution profile: what runs over the cores find from coarse to fine, and how far they agree. */
export async function measureLevels(
  { coreOf, level }: Cores,
  { granularity, method, minThemePapers, paperCount, profileRuns }: LevelOptions,
  runTasks: RunTasks,
): Promise<readonly Level[]> {
  const coreOfPaper = coreOf.subarray(0, paperCount);
  const resolutions = listResolutions(granularity);
  const finest = CLIMB_FINER * coreResolution(granularity);
  const climbs: Grouping[][] = [];
  for await (const groupings of runTasks(
    climbTask,
    { level, method, finest, resolutions },
    makeSeeds(SEED, STAGE, profileRuns),
  )) {
    climbs.push(groupings);
  }
  return resolutions.map((resolution, i) => {
    const coreRuns = climbs.flatMap((groupings) => groupings.slice(i, i + 1));
    const runs = coreRuns.map((groups) => spreadGroups(coreOfPaper, groups));
    const sizes = runs.map(countPapers);
    const large = sizes.map((counts) => counts.filter((count) => count >= minThemePapers).length);
    return {
      resolution,
      themes: mean(large),
      largest: mean(sizes.map((counts) => Math.max(0, ...counts))) / Math.max(1, paperCount),
      stability: meanAgreement(runs),
      runs,
      coreRuns,
    };
  });
}

/** Resolution at which cores are found, as a multiple of the finest of the profile. */
const FINER = 4;
/** Resolution at which each run of the profile begins, as a multiple of that. */
const CLIMB_FINER = 4;

/** The resolution of cores, far finer than any of the profile. */
export function coreResolution(granularity: number): number {
  return FINER * Math.max(...listResolutions(granularity));
}

function listResolutions(granularity: number): number[] {
  const lowest = LOWEST * Math.min(1, granularity);
  const highest = HIGHEST * Math.max(1, granularity);
  const resolutions: number[] = [];
  // Products of rounded factors, not powers: engines agree on them to the last bit.
  for (let doubling = lowest; doubling < highest; doubling *= 2) {
    for (const factor of FACTORS) resolutions.push(doubling * factor);
  }
  return resolutions;
}

/** 2^(1/3) and 2^(2/3). */
const FACTORS = [1, 1.26, 1.587].slice(0, STEPS_PER_DOUBLING);

function countPapers(groups: Grouping): number[] {
  const counts = Array.from({ length: countGroups(groups) }, () => 0);
  for (const group of groups) if (group !== NO_GROUP) counts[group] = (counts[group] ?? 0) + 1;
  return counts;
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
}
