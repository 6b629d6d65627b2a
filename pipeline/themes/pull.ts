import { forEachNeighbour, type Graph } from "./graph.ts";
import { countGroups, type Grouping, NO_GROUP } from "./grouping.ts";
import { strengthOf } from "./louvain-level.ts";

/** The pulls on a node, by group. The array is used again by the next call. */
export type Pulls = (node: number) => Float64Array;

/**
 * How much each group draws a node: the weight of its ties into the group, less what chance would
 * give for ties as strong as theirs, times the resolution. That is what modularity gains by the node.
 */
export function createPulls(graph: Graph, groups: Grouping, resolution: number): Pulls {
  const strengths = new Float64Array(graph.nodeCount);
  const totals = new Float64Array(countGroups(groups));
  let all = 0;
  for (let node = 0; node < graph.nodeCount; node++) {
    const strength = strengthOf(graph, node);
    strengths[node] = strength;
    all += strength;
    const group = groups[node] ?? NO_GROUP;
    if (group !== NO_GROUP) totals[group] = (totals[group] ?? 0) + strength;
  }
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
