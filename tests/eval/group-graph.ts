import { UndirectedGraph } from "graphology";
import louvain from "graphology-communities-louvain";
import { createRandom } from "#pipeline/numeric/random.ts";
import { findConsensus } from "#pipeline/themes/find-consensus.ts";
import { runLouvain } from "#pipeline/themes/run-louvain.ts";
import { splitGroups } from "#pipeline/themes/split-groups.ts";
import type { KnownGraph } from "./read-graph.ts";

/** A way to group the nodes of a bare graph: for each node the number of its group. */
export type GroupMethod = (graph: KnownGraph, seed: number) => ArrayLike<number>;

const RUNS = 20;
const SEED_STEP = 7919;

/** Ours: what many runs agree on, in connected groups. */
export const groupByConsensus: GroupMethod = (graph, seed) => {
  const bare = { ...graph, paperCount: graph.nodeCount };
  const seeds = Array.from({ length: RUNS }, (_, i) => seed + i * SEED_STEP);
  return splitGroups(bare, findConsensus(bare, runLouvain(bare, 1, seeds), seeds));
};

/** One run of graphology-communities-louvain, resolution 1. */
export const groupByLouvain: GroupMethod = (graph, seed) => {
  const weighted = new UndirectedGraph();
  for (let node = 0; node < graph.nodeCount; node++) weighted.addNode(node);
  for (const [edge, source] of graph.sources.entries()) {
    weighted.addEdge(source, graph.targets[edge], { weight: graph.weights[edge] });
  }
  const groups = louvain(weighted, { getEdgeWeight: "weight", rng: createRandom(seed) });
  return Int32Array.from({ length: graph.nodeCount }, (_, node) => groups[node] ?? -1);
};
