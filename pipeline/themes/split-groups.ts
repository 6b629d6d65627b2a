import type { Graph } from "./graph.ts";
import { type Grouping, NO_GROUP } from "./grouping.ts";

/**
 * Groups in one piece each: Louvain can leave a group in two (Traag, Waltman & van Eck 2019), and
 * each piece becomes a group. Nodes without a group stay without.
 */
export function splitGroups(graph: Graph, groups: Grouping): Grouping {
  const pieces = new Int32Array(graph.nodeCount).fill(NO_GROUP);
  const reached = new Int32Array(graph.nodeCount);
  let count = 0;
  for (let node = 0; node < graph.nodeCount; node++) {
    if (groups[node] === NO_GROUP || pieces[node] !== NO_GROUP) continue;
    reached[0] = node;
    pieces[node] = count;
    reachAll({ graph, groups, pieces }, reached, count);
    count++;
  }
  return pieces;
}

/** Gives the piece to all nodes that can be reached within the group from the first of `reached`. */
function reachAll(
  {
    graph,
    groups,
    pieces,
  }: { readonly graph: Graph; readonly groups: Grouping; readonly pieces: Grouping },
  reached: Int32Array,
  piece: number,
): void {
  const { neighbours, starts } = graph;
  const group = groups[reached[0] ?? 0];
  let count = 1;
  for (let i = 0; i < count; i++) {
    const node = reached[i] ?? 0;
    const end = starts[node + 1] ?? 0;
    for (let place = starts[node] ?? 0; place < end; place++) {
      const neighbour = neighbours[place] ?? 0;
      if (groups[neighbour] !== group || pieces[neighbour] !== NO_GROUP) continue;
      pieces[neighbour] = piece;
      reached[count++] = neighbour;
    }
  }
}
