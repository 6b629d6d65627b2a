import { forEachTie, type Graph } from "./graph.ts";
import { countGroups, type Grouping, NO_GROUP } from "./grouping.ts";

/**
 * Joins each group of fewer papers than asked to the group it is tied to most, smallest first, and
 * so stays in one piece. One that is tied to nothing is dissolved: its nodes get `NO_GROUP`.
 * Papers are the first `paperCount` nodes.
 */
export function mergeSmallGroups(
  graph: Graph,
  groups: Grouping,
  { minPapers, paperCount }: { readonly minPapers: number; readonly paperCount: number },
): Grouping {
  const papers = countPapers(groups.subarray(0, paperCount), countGroups(groups));
  if (papers.every((count) => count >= minPapers)) return groups;
  const ties = tieGroups(graph, groups);
  const into = papers.map((_, group) => group);
  // Each round empties at least one group; rounds are few, for a merged group is seldom still small.
  for (let small = smallGroups(papers, minPapers); small.length > 0; ) {
    for (const group of small) {
      const count = papers[group] ?? GONE;
      if (count === GONE || count >= minPapers) continue;
      const target = strongestTie(ties, group);
      papers[group] = GONE;
      into[group] = target;
      if (target !== NO_GROUP) papers[target] = (papers[target] ?? 0) + count;
      moveTies(ties, group, target);
    }
    small = smallGroups(papers, minPapers);
  }
  return groups.map((group) => follow(into, group));
}

/** Count of a group that was merged or dissolved. */
const GONE = -1;

/** Weight of the ties from each group to each other. */
type Ties = Map<number, number>[];

function tieGroups(graph: Graph, groups: Grouping): Ties {
  const ties: Ties = Array.from({ length: countGroups(groups) }, () => new Map<number, number>());
  forEachTie(graph, (source, target, weight) => {
    const [a, b] = [groups[source] ?? NO_GROUP, groups[target] ?? NO_GROUP];
    if (a !== b && a !== NO_GROUP && b !== NO_GROUP) addTie(ties, a, b, weight);
  });
  return ties;
}

function addTie(ties: Ties, a: number, b: number, weight: number): void {
  ties[a]?.set(b, (ties[a].get(b) ?? 0) + weight);
  ties[b]?.set(a, (ties[b].get(a) ?? 0) + weight);
}

function countPapers(groupsOfPapers: Grouping, count: number): number[] {
  const papers = Array.from({ length: count }, () => 0);
  for (const group of groupsOfPapers) {
    if (group !== NO_GROUP) papers[group] = (papers[group] ?? 0) + 1;
  }
  return papers;
}

function smallGroups(papers: readonly number[], minPapers: number): number[] {
  return papers
    .map((count, group) => ({ count, group }))
    .filter(({ count }) => count !== GONE && count < minPapers)
    .toSorted((a, b) => a.count - b.count || a.group - b.group)
    .map(({ group }) => group);
}

function strongestTie(ties: Ties, group: number): number {
  let best = NO_GROUP;
  let strongest = 0;
  for (const [other, weight] of ties[group] ?? []) {
    if (weight > strongest || (weight === strongest && other < best)) {
      best = other;
      strongest = weight;
    }
  }
  return best;
}

function moveTies(ties: Ties, from: number, into: number): void {
  for (const [other, weight] of ties[from] ?? []) {
    ties[other]?.delete(from);
    if (other !== into && into !== NO_GROUP) addTie(ties, into, other, weight);
  }
  ties[from] = new Map();
}

function follow(into: readonly number[], group: number): number {
  let current = group;
  while (current !== NO_GROUP && into[current] !== current) current = into[current] ?? NO_GROUP;
  return current;
}
