import type { Graph } from "./graph.ts";
import { countGroups, type Grouping, NO_GROUP } from "./grouping.ts";
import { mergeSmallGroups } from "./merge-small-groups.ts";
import { settleGroups } from "./settle-groups.ts";
import { splitGroups } from "./split-groups.ts";

interface TidyOptions {
  readonly minPapers: number;
  /** Papers are the first nodes. */
  readonly paperCount: number;
  readonly resolution: number;
}

const MAX_ROUNDS = 5;

/**
 * Groups as themes may be: each in one piece and of enough papers, and every node with the group
 * that draws it most, as far as the first two allow. The largest is first.
 */
export function tidyGroups(graph: Graph, groups: Grouping, options: TidyOptions): Grouping {
  let tidied = makeWhole(graph, groups, options);
  for (let round = 0; round < MAX_ROUNDS; round++) {
    const next = makeWhole(graph, settleGroups(graph, tidied, options.resolution), options);
    const isSame = next.every((group, node) => group === tidied[node]);
    tidied = next;
    if (isSame) break;
  }
  return tidied;
}

function makeWhole(graph: Graph, groups: Grouping, options: TidyOptions): Grouping {
  const merged = mergeSmallGroups(graph, splitGroups(graph, groups), options);
  return numberBySize(merged, options.paperCount);
}

/** Numbers the groups by papers, then nodes, then first node. */
function numberBySize(groups: Grouping, paperCount: number): Grouping {
  const sizes = Array.from({ length: countGroups(groups) }, (_, group) => ({
    group,
    papers: 0,
    nodes: 0,
    first: groups.length,
  }));
  for (const [node, group] of groups.entries()) {
    const size = sizes[group];
    if (size === undefined) continue;
    if (node < paperCount) size.papers++;
    size.nodes++;
    size.first = Math.min(size.first, node);
  }
  const order = sizes
    .filter(({ nodes }) => nodes > 0)
    .toSorted((a, b) => b.papers - a.papers || b.nodes - a.nodes || a.first - b.first);
  const numbers = new Map(order.map(({ group }, number) => [group, number]));
  return groups.map((group) => numbers.get(group) ?? NO_GROUP);
}
