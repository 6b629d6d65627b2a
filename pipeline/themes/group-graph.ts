import { findConsensus } from "./find-consensus.ts";
import { type EdgeList, type Graph, toGraph } from "./graph.ts";
import { type GroupingMethod, groupOnce, makeSeeds } from "./group-task.ts";
import type { Grouping } from "./grouping.ts";
import { toLevel } from "./louvain-level.ts";
import { meanAgreement, modularity } from "./measure-groups.ts";
import { settleGroups } from "./settle-groups.ts";
import { splitGroups } from "./split-groups.ts";

export interface GroupOptions {
  readonly method: GroupingMethod;
  /** `null` lets the graph say. */
  readonly resolution: number | null;
  /** Seeded runs that have a vote, at each resolution. */
  readonly runs: number;
  readonly seed: number;
}

/** Tried when the graph is to say which it has. */
const RESOLUTIONS = [0.35, 0.5, 0.7, 0.85, 1, 1.2, 1.5, 2, 2.5, 3, 4];
/** Groups are as good as the best when their modularity is this share of it. */
const GOOD_SHARE = 0.97;
/** Stabilities nearer to each other than this are equal: the finer groups are taken then. */
const EQUAL_STABILITY = 0.002;

/**
 * Groups the nodes of a bare graph: what seeded runs agree on, each group in one piece. Without a
 * resolution the most stable of those is taken whose modularity is as good as any: a resolution of
 * 1 joins the small groups of large graphs (Fortunato & Barthelemy 2007). A node without ties is a
 * group of its own.
 */
export function groupGraph(edges: EdgeList, options: GroupOptions): Grouping {
  const graph = toGraph(edges);
  const resolutions = options.resolution === null ? RESOLUTIONS : [options.resolution];
  const found = resolutions.map((resolution) => groupAt(graph, resolution, options));
  const bar = GOOD_SHARE * Math.max(...found.map((one) => one.modularity));
  const good = found.filter((one) => one.modularity >= bar);
  const best = Math.max(...good.map(({ stability }) => stability));
  const finest = good.findLast(({ stability }) => stability > best - EQUAL_STABILITY);
  return splitGroups(graph, finest?.groups ?? new Int32Array(graph.nodeCount));
}

interface Found {
  readonly groups: Grouping;
  readonly modularity: number;
  /** Mean agreement between pairs of runs (adjusted Rand index). */
  readonly stability: number;
}

function groupAt(graph: Graph, resolution: number, { method, runs, seed }: GroupOptions): Found {
  const level = toLevel(graph);
  const found = makeSeeds(seed, 0, runs).map((own) =>
    groupOnce({ level, method }, { resolution, seed: own }),
  );
  const groups = settleGroups(graph, findConsensus(found, graph.nodeCount), resolution);
  return { groups, modularity: modularity(graph, groups), stability: meanAgreement(found) };
}
