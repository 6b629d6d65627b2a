import { UndirectedGraph } from "graphology";
import louvain from "graphology-communities-louvain";
import { createRandom } from "#pipeline/numeric/random.ts";
import { toGraph } from "#pipeline/themes/graph.ts";
import { groupGraph } from "#pipeline/themes/group-graph.ts";
import { runLeiden } from "#pipeline/themes/leiden.ts";
import { toLevel } from "#pipeline/themes/louvain-level.ts";
import type { KnownGraph } from "./read-graph.ts";

/** A way to group the nodes of a bare graph: for each node the number of its group. */
export type GroupMethod = (graph: KnownGraph, seed: number) => ArrayLike<number>;

const RUNS = 20;

/** Ours: what many runs agree on, in connected groups. */
export const groupByConsensus: GroupMethod = (graph, seed) =>
  groupGraph(graph, { method: "louvain", resolution: null, runs: RUNS, seed });

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

/** One run of Leiden by networkanalysis-ts, modularity, resolution 1. */
export const groupByLeiden: GroupMethod = (graph, seed) =>
  runLeiden(toLevel(toGraph(graph)), 1, seed);
