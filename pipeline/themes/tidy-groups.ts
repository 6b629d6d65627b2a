import type { Graph } from "./graph.ts";
import { countGroups, type Grouping, isSameGrouping, NO_GROUP } from "./grouping.ts";
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
    const isSame = isSameGrouping(next, tidied);
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
  if (!isLarge.includes(false)) return groups;
  const isGivenUp = papers.map(() => false);
  for (let node = 0; node < groups.length; node++) {
    const group = groups[node] ?? NO_GROUP;
    if (isLarge[group] !== false || isGivenUp[group] === true) continue;
    isGivenUp[group] = isTiedToLarge(graph, node, { groups, isLarge });
  }
  return groups.map((group) => (isGivenUp[group] === true ? NO_GROUP : group));
}

/** Whether a node has a tie into a large group. */
function isTiedToLarge(
  { neighbours, starts }: Graph,
  node: number,
  { groups, isLarge }: { readonly groups: Grouping; readonly isLarge: readonly boolean[] },
): boolean {
  const end = starts[node + 1] ?? 0;
  for (let place = starts[node] ?? 0; place < end; place++) {
    const group = groups[neighbours[place] ?? 0] ?? NO_GROUP;
    if (isLarge[group] === true) return true;
  }
  return false;
}

/** Numbers the groups by papers, then nodes, then first node. */
function numberBySize(groups: Grouping, paperCount: number): Grouping {
  const sizes = Array.from({ length: countGroups(groups) }, (_, group) => ({
    group,
    papers: 0,
    nodes: 0,
    first: groups.length,
  }));
  for (let node = 0; node < groups.length; node++) {
    const size = sizes[groups[node] ?? NO_GROUP];
    if (size === undefined) continue;
    if (node < paperCount) size.papers++;
    size.nodes++;
    size.first = Math.min(size.first, node);
  }
  const order = sizes
    .filter(({ nodes }) => nodes > 0)
    .toSorted((a, b) => b.papers - a.papers || b.nodes - a.nodes || a.first - b.first);
  const numbers = new Int32Array(sizes.length).fill(NO_GROUP);
  for (const [number, { group }] of order.entries()) numbers[group] = number;
  return groups.map((group) => numbers[group] ?? NO_GROUP);
}
