import type { Graph } from "./graph.ts";

/** The graph of some nodes, which must be ascending; its node `i` is `nodes[i]`. */
export function takeSubgraph(graph: Graph, nodes: Int32Array): Graph {
  const numbers = new Int32Array(graph.nodeCount).fill(-1);
  for (let number = 0; number < nodes.length; number++) numbers[nodes[number] ?? 0] = number;
  const starts = new Int32Array(nodes.length + 1);
  for (let number = 0; number < nodes.length; number++) {
    starts[number + 1] = (starts[number] ?? 0) + countKept(graph, nodes[number] ?? 0, numbers);
  }
  const count = starts[nodes.length] ?? 0;
  const part = {
    nodeCount: nodes.length,
    starts,
    neighbours: new Int32Array(count),
    weights: new Float64Array(count),
  };
  for (let number = 0; number < nodes.length; number++) {
    copyKept(graph, nodes[number] ?? 0, numbers, { part, number });
  }
  return part;
}

/** How many of a node's neighbours have a number. */
function countKept({ neighbours, starts }: Graph, node: number, numbers: Int32Array): number {
  let count = 0;
  const end = starts[node + 1] ?? 0;
  for (let place = starts[node] ?? 0; place < end; place++) {
    if ((numbers[neighbours[place] ?? 0] ?? -1) >= 0) count++;
  }
  return count;
}

/** Copies the ties of a node to those that have a number. */
function copyKept(
  { neighbours, starts, weights }: Graph,
  node: number,
  numbers: Int32Array,
  { number, part }: { readonly part: Graph; readonly number: number },
): void {
  let next = part.starts[number] ?? 0;
  const end = starts[node + 1] ?? 0;
  for (let place = starts[node] ?? 0; place < end; place++) {
    const kept = numbers[neighbours[place] ?? 0] ?? -1;
    if (kept < 0) continue;
    part.neighbours[next] = kept;
    part.weights[next] = weights[place] ?? 0;
    next++;
  }
}
