import { createRandom, type Random } from "#pipeline/numeric/random.ts";
import type { Graph } from "./graph.ts";
import { countUp, type Grouping, renumber, shuffleNodes } from "./grouping.ts";
import { type LouvainLevel, restart, toLevel, zoomOut } from "./louvain-level.ts";
import { moveNodes } from "./louvain-sweep.ts";

/**
 * Groups by Louvain (Blondel et al. 2008; resolution after Reichardt & Bornholdt 2006), rule for
 * rule as graphology-communities-louvain does, on typed arrays. That package's seed only picks where
 * a sweep begins; here it shuffles the nodes too, so that runs differ as much as they can.
 */
export function runLouvain(level: LouvainLevel, resolution: number, seed: number): Grouping {
  const random = createRandom(seed);
  const order = shuffleNodes(level.graph.nodeCount, random);
  return groupLevel(restart(level), resolution, { order, random });
}

/** Louvain whose first sweep takes the nodes in the order given, from where `random` says. */
export function runLouvainInOrder(
  graph: Graph,
  resolution: number,
  { order, random }: { readonly order: Int32Array; readonly random: Random },
): Grouping {
  return groupLevel(toLevel(graph), resolution, { order, random });
}

/** Louvain upwards from nodes that may hold ties in themselves, each a group of its own. */
function groupLevel(
  first: LouvainLevel,
  resolution: number,
  { order, random }: { readonly order: Int32Array; readonly random: Random },
): Grouping {
  const groups = countUp(first.graph.nodeCount);
  const total = first.totals.reduce((sum, weight) => sum + weight, 0);
  if (total === 0) return groups;
  let level = first;
  for (let sweep = order; ; sweep = countUp(level.graph.nodeCount)) {
    const start = Math.floor(random() * sweep.length);
    if (!moveNodes(level, resolution / total, { order: sweep, start })) return renumber(groups);
    const { next, numbers } = zoomOut(level);
    for (let node = 0; node < groups.length; node++) groups[node] = numbers[groups[node] ?? 0] ?? 0;
    level = next;
  }
}
