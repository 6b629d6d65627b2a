import { findConsensus } from "./find-consensus.ts";
import { type EdgeList, toGraph } from "./graph.ts";
import { type GroupingMethod, groupOnce, makeSeeds } from "./group-task.ts";
import type { Grouping } from "./grouping.ts";
import { splitGroups } from "./split-groups.ts";

export interface GroupOptions {
  readonly method: GroupingMethod;
  readonly resolution: number;
  readonly runs: number;
  readonly seed: number;
}

/**
 * Groups the nodes of a bare graph: what seeded runs agree on, each group in one piece. A node
 * without ties is a group of its own.
 */
export function groupGraph(
  edges: EdgeList,
  { method, resolution, runs, seed }: GroupOptions,
): Grouping {
  const graph = toGraph(edges);
  const found = makeSeeds(seed, 0, runs).map((own) =>
    groupOnce({ graph, method }, { resolution, seed: own }),
  );
  return splitGroups(graph, findConsensus(found, graph.nodeCount));
}
