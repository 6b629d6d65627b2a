import { forEachNeighbour, type Graph } from "./graph.ts";
import { type Grouping, NO_GROUP } from "./grouping.ts";
import { createPulls } from "./pull.ts";

const MAX_SWEEPS = 20;
/** Part of its own strength by which another group must draw a node more: less is rounding. */
const LEAST_GAIN = 1e-9;

/**
 * Moves each node that another group draws more than its own over to it, in order, until none is or
 * twenty sweeps are over. Every move raises the modularity at this resolution, so it ends. Nodes
 * without a group but with ties into one join the one that draws them most.
 */
export function settleGroups(graph: Graph, groups: Grouping, resolution: number): Grouping {
  const settled = Int32Array.from(groups);
  const pulls = createPulls(graph, settled, resolution);
  for (let sweep = 0; sweep < MAX_SWEEPS; sweep++) {
    let moved = false;
    for (const [node, group] of settled.entries()) {
      const target = findStrongest(graph, settled, node, pulls.of(node));
      if (target === group) continue;
      pulls.move(node, target);
      moved = true;
    }
    if (!moved) break;
  }
  return settled;
}

/**
 * Its own group or the neighbours' that draws a node most; its own when none draws it more. A group
 * in which it has no neighbour might repel it least, but is no place for it.
 */
function findStrongest(graph: Graph, groups: Grouping, node: number, pulls: Float64Array): number {
  let best = groups[node] ?? NO_GROUP;
  let most = best === NO_GROUP ? 0 : (pulls[best] ?? 0);
  forEachNeighbour(graph, node, (neighbour) => {
    const group = groups[neighbour] ?? NO_GROUP;
    const pull = pulls[group] ?? 0;
    if (group === NO_GROUP) return;
    if (best !== NO_GROUP && pull <= most + LEAST_GAIN * Math.abs(most)) return;
    best = group;
    most = pull;
  });
  return best;
}
