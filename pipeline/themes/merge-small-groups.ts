import type { ThemeGraph } from "./build-theme-graph.ts";
import type { Grouping } from "./run-louvain.ts";

/** Group number for nodes that belong nowhere. */
export const NO_GROUP = -1;

/**
 * Joins each group of fewer papers than asked to the group it is tied to most, smallest first. One
 * that is tied to nothing is dissolved: its nodes get `NO_GROUP`.
 */
export function mergeSmallGroups(graph: ThemeGraph, groups: Grouping, minPapers: number): Grouping {
  const ties = tieGroups(graph, groups);
  const papers = countPapers(groups, graph.paperCount);
  const target = new Map<number, number>();
  // Each round empties at least one group; rounds are few, for a merged group is seldom still small.
  for (let small = smallGroups(papers, minPapers); small.length > 0; ) {
    for (const group of small) {
      const count = papers.get(group);
      if (count === undefined || count >= minPapers) continue;
      const into = strongestTie(ties, group);
      papers.delete(group);
      if (into !== NO_GROUP) papers.set(into, (papers.get(into) ?? 0) + count);
      moveTies(ties, group, into);
      target.set(group, into);
    }
    small = smallGroups(papers, minPapers);
  }
  return groups.map((group) => follow(target, group));
}

type Ties = Map<number, Map<number, number>>;

function tieGroups({ sources, targets, weights }: ThemeGraph, groups: Grouping): Ties {
  const ties: Ties = new Map();
  for (const [i, source] of sources.entries()) {
    const a = groups[source] ?? NO_GROUP;
    const b = groups[targets[i] ?? source] ?? NO_GROUP;
    if (a !== b) addTie(ties, a, b, weights[i] ?? 0);
  }
  return ties;
}

function addTie(ties: Ties, a: number, b: number, weight: number): void {
  for (const [from, to] of [
    [a, b],
    [b, a],
  ] as const) {
    const row = ties.get(from) ?? new Map<number, number>();
    row.set(to, (row.get(to) ?? 0) + weight);
    ties.set(from, row);
  }
}

function countPapers(groups: Grouping, paperCount: number): Map<number, number> {
  const papers = new Map<number, number>();
  for (const [node, group] of groups.entries()) {
    papers.set(group, (papers.get(group) ?? 0) + (node < paperCount ? 1 : 0));
  }
  return papers;
}

function smallGroups(papers: ReadonlyMap<number, number>, minPapers: number): number[] {
  return [...papers]
    .filter(([, count]) => count < minPapers)
    .toSorted((a, b) => a[1] - b[1] || a[0] - b[0])
    .map(([group]) => group);
}

function strongestTie(ties: Ties, group: number): number {
  let best = NO_GROUP;
  let strongest = 0;
  for (const [other, weight] of ties.get(group) ?? []) {
    if (weight > strongest || (weight === strongest && other < best)) {
      best = other;
      strongest = weight;
    }
  }
  return best;
}

function moveTies(ties: Ties, from: number, into: number): void {
  const row = ties.get(from) ?? new Map<number, number>();
  ties.delete(from);
  for (const [other, weight] of row) {
    ties.get(other)?.delete(from);
    if (other !== into && into !== NO_GROUP) addTie(ties, into, other, weight);
  }
}

function follow(target: ReadonlyMap<number, number>, group: number): number {
  let current = group;
  for (let next = target.get(current); next !== undefined; next = target.get(current)) {
    current = next;
  }
  return current;
}
