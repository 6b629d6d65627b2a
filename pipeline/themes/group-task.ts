import type { PipelineOptions } from "#pipeline/contract/options.ts";
import type { RunTasks, Task } from "#pipeline/effects.ts";
import type { Grouping } from "./grouping.ts";
import { runLeiden } from "./leiden.ts";
import { runLouvain } from "./louvain.ts";
import type { LouvainLevel } from "./louvain-level.ts";

export type GroupingMethod = PipelineOptions["grouping"];

/** One seeded run over the nodes of a level. */
export interface Run {
  readonly resolution: number;
  readonly seed: number;
}

export interface RunsInput {
  readonly level: LouvainLevel;
  readonly method: GroupingMethod;
}

/** Groups the nodes of a level once. */
export function groupOnce({ level, method }: RunsInput, { resolution, seed }: Run): Grouping {
  return method === "leiden"
    ? runLeiden(level, resolution, seed)
    : runLouvain(level, resolution, seed);
}

/** Groups the nodes of a level once for each run it is given. */
export const groupTask: Task<RunsInput, Run, Grouping> = {
  name: "group",
  prepare: (input) => (run) => groupOnce(input, run),
};

/** The groupings of some runs, in their order, made wherever there is somebody to make them. */
export async function groupAll(
  input: RunsInput,
  runs: readonly Run[],
  runTasks: RunTasks,
): Promise<Grouping[]> {
  const found: Grouping[] = [];
  for await (const groups of runTasks(groupTask, input, runs)) found.push(groups);
  return found;
}

/** Seeds of runs are far apart, so that neighbouring base seeds share no run. */
const SEED_STEP = 7919;
const STAGE_STEP = 104_729;
const BASE_STEP = 1_000_003;

/** Seeds of a stage's runs: other stages and other base seeds have others. */
export function makeSeeds(seed: number, stage: number, count: number): number[] {
  const first = Math.imul(seed, BASE_STEP) + stage * STAGE_STEP;
  return Array.from({ length: count }, (_, i) => first + i * SEED_STEP);
}
