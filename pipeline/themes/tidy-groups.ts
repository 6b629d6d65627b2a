import { forEachTie, type Graph } from "./graph.ts";
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
 * that draws it most, as far as the first two allow. The largest is first. Small groups are given up
 * node by node: taken over whole, their many keywords would weigh a group down until its papers leave.
 */
export function tidyGroups(graph: Graph, groups: Grouping, options: TidyOptions): Grouping {
  let tidied = splitGroups(graph, groups);
  for (let round = 0; round < MAX_ROUNDS; round++) {
    const kept = dissolveSmall(graph, tidied, options);
    const next = splitGroups(graph, settleGroups(graph, kept, options.resolution));
    const isSame = next.every((group, node) => group === tidied[node]);
    tidied = next;
    if (isSame) break;
  }
  // What is still too small has only small neighbours, or would not settle.
  return numberBySize(mergeSmallGroups(graph, tidied, options), options.paperCount);
}

/** Takes their nodes from the groups of too few papers that are tied to a large enough one. */
function dissolveSmall(
  graph: Graph,
  groups: Grouping,
  { minPapers, paperCount }: TidyOptions,
): Grouping {
  const papers = Array.from({ length: countGroups(groups) }, () => 0);
  for (const group of groups.subarray(0, paperCount)) {
    if (group !== NO_GROUP) papers[group] = (papers[group] ?? 0) + 1;
  }
  const isLarge = papers.map((count) => count >= minPapers);
  const isTied = papers.map(() => false);
  forEachTie(graph, (a, b) => {
    const [groupA, groupB] = [groups[a] ?? NO_GROUP, groups[b] ?? NO_GROUP];
    if (isLarge[groupB] === true) isTied[groupA] = true;
    if (isLarge[groupA] === true) isTied[groupB] = true;
  });
  return groups.map((group) =>
    isLarge[group] === false && isTied[group] === true ? NO_GROUP : group,
  );
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
