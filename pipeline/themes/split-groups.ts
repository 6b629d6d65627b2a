import { forEachNeighbour, type Graph } from "./graph.ts";
import { type Grouping, NO_GROUP } from "./grouping.ts";

/**
 * Groups in one piece each: Louvain can leave a group in two (Traag, Waltman & van Eck 2019), and
 * each piece becomes a group. Nodes without a group stay without.
 */
export function splitGroups(graph: Graph, groups: Grouping): Grouping {
  const pieces = new Int32Array(graph.nodeCount).fill(NO_GROUP);
  let count = 0;
  for (const [first, group] of groups.entries()) {
    if (group === NO_GROUP || pieces[first] !== NO_GROUP) continue;
    const piece = count++;
    pieces[first] = piece;
    const reached = [first];
    for (const node of reached) {
      forEachNeighbour(graph, node, (neighbour) => {
        if (groups[neighbour] !== group || pieces[neighbour] !== NO_GROUP) return;
        pieces[neighbour] = piece;
        reached.push(neighbour);
      });
    }
  }
  return pieces;
}
