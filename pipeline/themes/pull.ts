import { forEachNeighbour, type Graph } from "./graph.ts";
import { addUpStrengths } from "./group-strengths.ts";
import { type Grouping, NO_GROUP } from "./grouping.ts";

/** The pulls on a node, by group. The array is used again by the next call. */
export type Pulls = (node: number) => Float64Array;

/**
 * How much each group draws a node: the weight of its ties into the group, less what chance would
 * give for ties as strong as theirs, times the resolution. That is what modularity gains by the node.
 */
export function createPulls(graph: Graph, groups: Grouping, resolution: number): Pulls {
  const { all, strengths, totals } = addUpStrengths(graph, groups);
  const pulls = new Float64Array(totals.length);
  return (node) => {
    const strength = strengths[node] ?? 0;
    const price = all === 0 ? 0 : (resolution * strength) / all;
    for (let group = 0; group < pulls.length; group++) {
      pulls[group] = -price * (totals[group] ?? 0);
    }
    const own = groups[node] ?? NO_GROUP;
    // A node does not expect ties to itself.
    if (own !== NO_GROUP) pulls[own] = (pulls[own] ?? 0) + price * strength;
    forEachNeighbour(graph, node, (neighbour, weight) => {
      const group = groups[neighbour] ?? NO_GROUP;
      if (group !== NO_GROUP) pulls[group] = (pulls[group] ?? 0) + weight;
    });
    return pulls;
  };
}
