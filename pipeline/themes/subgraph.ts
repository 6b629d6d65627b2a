import { forEachNeighbour, type Graph } from "./graph.ts";

/** The graph of some nodes, which must be ascending; its node `i` is `nodes[i]`. */
export function takeSubgraph(graph: Graph, nodes: Int32Array): Graph {
  const numbers = new Int32Array(graph.nodeCount).fill(-1);
  for (const [number, node] of nodes.entries()) numbers[node] = number;
  const starts = new Int32Array(nodes.length + 1);
  const neighbours = new Int32Array(graph.neighbours.length);
  const weights = new Float64Array(graph.neighbours.length);
  let end = 0;
  for (const [number, node] of nodes.entries()) {
    forEachNeighbour(graph, node, (neighbour, weight) => {
      const kept = numbers[neighbour] ?? -1;
      if (kept < 0) return;
      neighbours[end] = kept;
      weights[end] = weight;
      end++;
    });
    starts[number + 1] = end;
  }
  return {
    nodeCount: nodes.length,
    starts,
    neighbours: neighbours.slice(0, end),
    weights: weights.slice(0, end),
  };
}
