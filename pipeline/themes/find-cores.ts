import type { RunTasks } from "#pipeline/effects.ts";
import { shareIntegers } from "#pipeline/numeric/shareable.ts";
import type { Graph } from "./graph.ts";
import { type GroupingMethod, groupAll, makeSeeds } from "./group-task.ts";
import type { Grouping } from "./grouping.ts";
import { joinGroups, type LouvainLevel, shareLevel, toLevel } from "./louvain-level.ts";
import { overlap } from "./overlap.ts";

/** Small groups of nodes that stay together in everything that is found above them. Threads share them. */
export interface Cores {
  /** For each node of the graph its core. */
  readonly coreOf: Grouping;
  /** The cores as nodes, with the ties between them. */
  readonly level: LouvainLevel;
}

export interface CoreOptions {
  readonly method: GroupingMethod;
  /** At which small groups are found. */
  readonly resolution: number;
  /** Runs that must agree: more leave smaller cores. */
  readonly coreRuns: number;
}

/** Their seeds are the same whatever the base seed: what is far smaller than a theme is not left to it. */
const SEED = 1;
const STAGE = 301;

/**
 * The core groups of a graph (Ovelgoenne & Geyer-Schulz 2012): what several runs agree on at a
 * resolution much finer than any that is asked for. All further runs group these instead of single
 * nodes: they cost a fraction, and come out better, because they start from what is sure.
 */
export async function findCores(
  graph: Graph,
  { coreRuns, method, resolution }: CoreOptions,
  runTasks: RunTasks,
): Promise<Cores> {
  const nodes = toLevel(graph);
  const runs = makeSeeds(SEED, STAGE, coreRuns).map((seed) => ({ resolution, seed }));
  const coreOf = shareIntegers(overlap(await groupAll({ level: nodes, method }, runs, runTasks)));
  return { coreOf, level: shareLevel(joinGroups(nodes, coreOf)) };
}

/** A grouping of cores as one of the nodes. */
export function spreadGroups(coreOf: Grouping, groups: Grouping): Grouping {
  const spread = new Int32Array(coreOf.length);
  for (let node = 0; node < coreOf.length; node++) spread[node] = groups[coreOf[node] ?? 0] ?? 0;
  return spread;
}
