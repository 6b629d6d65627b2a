import { UndirectedGraph } from "graphology";
import louvain from "graphology-communities-louvain";
import { createRandom } from "#pipeline/numeric/random.ts";
import type { ThemeGraph } from "./build-theme-graph.ts";

/** A grouping: for each node the number of its group, from 0, in order of first appearance. */
export type Grouping = Int32Array;

/**
 * Louvain (Blondel et al. 2008, with resolution after Reichardt & Bornholdt 2006) once for each
 * seed. The same seeds give the same groupings.
 */
export function runLouvain(
  graph: ThemeGraph,
  resolution: number,
  seeds: readonly number[],
): Grouping[] {
  const weighted = toGraphology(graph);
  return seeds.map((seed) => {
    const groups = louvain(weighted, {
      getEdgeWeight: "weight",
      resolution,
      rng: createRandom(seed),
    });
    return renumber(Int32Array.from({ length: graph.nodeCount }, (_, i) => groups[i] ?? i));
  });
}

/** The same groups, numbered from 0 in the order in which nodes first name them. */
export function renumber(groups: ArrayLike<number>): Grouping {
  const numbers = new Map<number, number>();
  return Int32Array.from(groups, (group) => {
    const number = numbers.get(group) ?? numbers.size;
    numbers.set(group, number);
    return number;
  });
}

function toGraphology({ nodeCount, sources, targets, weights }: ThemeGraph): UndirectedGraph {
  const graph = new UndirectedGraph();
  for (let i = 0; i < nodeCount; i++) graph.addNode(i);
  for (const [i, source] of sources.entries()) {
    graph.addEdge(source, targets[i], { weight: weights[i] });
  }
  return graph;
}
