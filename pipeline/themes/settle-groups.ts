import type { Graph } from "./graph.ts";
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
      if (graph.starts[node] === graph.starts[node + 1]) continue;
      const target = strongest(pulls.of(node), group);
      if (target === group || !isTied(graph, settled, node, target)) continue;
      pulls.move(node, target);
      moved = true;
    }
    if (!moved) break;
  }
  return settled;
}

function strongest(pulls: Float64Array, own: number): number {
  let best = own;
  let most = own === NO_GROUP ? Number.NEGATIVE_INFINITY : (pulls[own] ?? 0);
  for (const [group, pull] of pulls.entries()) {
    if (best !== NO_GROUP && pull <= most + LEAST_GAIN * Math.abs(most)) continue;
    best = group;
    most = pull;
  }
  return best;
}

/** A node only goes where it has neighbours: it may be drawn least badly by a small group it does not know. */
function isTied(
  { neighbours, starts }: Graph,
  groups: Grouping,
  node: number,
  group: number,
): boolean {
  const end = starts[node + 1] ?? 0;
  for (let place = starts[node] ?? 0; place < end; place++) {
    if (groups[neighbours[place] ?? 0] === group) return true;
  }
  return false;
}
