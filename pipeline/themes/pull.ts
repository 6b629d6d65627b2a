import { forEachNeighbour, type Graph } from "./graph.ts";
import { countGroups, type Grouping, NO_GROUP } from "./grouping.ts";
import { strengthOf } from "./louvain-level.ts";

/**
 * How much each group draws a node: the weight of its ties into the group, less what chance would
 * give for ties as strong as theirs, times the resolution. That is what modularity gains by the node.
 */
export interface Pulls {
  /** The pulls on a node, by group. The array is used again by the next call. */
  readonly of: (node: number) => Float64Array;
  /** Tells that a node changes its group. */
  readonly move: (node: number, to: number) => void;
}

/** The pulls on the nodes of a graph in these groups, which `move` changes. */
export function createPulls(graph: Graph, groups: Grouping, resolution: number): Pulls {
  const strengths = Float64Array.from({ length: graph.nodeCount }, (_, node) =>
    strengthOf(graph, node),
  );
  const totals = addUp(strengths, groups);
  const all = strengths.reduce((sum, strength) => sum + strength, 0);
  const pulls = new Float64Array(totals.length);
  return {
    of: (node) => {
      const strength = strengths[node] ?? 0;
      const price = all === 0 ? 0 : (resolution * strength) / all;
      for (const [group, total] of totals.entries()) pulls[group] = -price * total;
      const own = groups[node] ?? NO_GROUP;
      // A node does not expect ties to itself.
      if (own !== NO_GROUP) pulls[own] = (pulls[own] ?? 0) + price * strength;
      forEachNeighbour(graph, node, (neighbour, weight) => {
        const group = groups[neighbour] ?? NO_GROUP;
        if (group !== NO_GROUP) pulls[group] = (pulls[group] ?? 0) + weight;
      });
      return pulls;
    },
    move: (node, to) => {
      const from = groups[node] ?? NO_GROUP;
      const strength = strengths[node] ?? 0;
      if (from !== NO_GROUP) totals[from] = (totals[from] ?? 0) - strength;
      totals[to] = (totals[to] ?? 0) + strength;
      groups[node] = to;
    },
  };
}

/** Sum of the strengths of each group's nodes. */
function addUp(strengths: Float64Array, groups: Grouping): Float64Array {
  const totals = new Float64Array(countGroups(groups));
  for (const [node, group] of groups.entries()) {
    if (group !== NO_GROUP) totals[group] = (totals[group] ?? 0) + (strengths[node] ?? 0);
  }
  return totals;
}
