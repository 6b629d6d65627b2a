import { buildThemeGraph, type ThemeGraphInput } from "./build-theme-graph.ts";
import { describeThemes } from "./describe-themes.ts";
import { findConsensus } from "./find-consensus.ts";
import type { FoundThemes } from "./found-themes.ts";
import { mergeSmallGroups, NO_GROUP } from "./merge-small-groups.ts";
import { placeCommonKeywords } from "./place-common-keywords.ts";
import { type Grouping, runLouvain } from "./run-louvain.ts";
import { splitGroups } from "./split-groups.ts";

export interface ThemeOptions {
  readonly seed: number;
  readonly minKeywordPapers: number;
  readonly maxKeywordShare: number;
  readonly minThemePapers: number;
  readonly themeRuns: number;
}

/** Louvain's seeds are far apart, so that neighbouring base seeds share no run. */
const SEED_STEP = 7919;

/** Groups papers and keywords into themes: Louvain on one joint graph, what its runs agree on. */
export function findThemes(input: ThemeGraphInput, options: ThemeOptions): FoundThemes {
  const graph = buildThemeGraph(input, options);
  const seeds = Array.from({ length: options.themeRuns }, (_, i) => options.seed + i * SEED_STEP);
  const runs = runLouvain(graph, 1, seeds);
  const consensus = splitGroups(graph, findConsensus(graph, runs, seeds));
  const merged = mergeSmallGroups(graph, consensus, options.minThemePapers);
  const groups = numberBySize(merged, graph.paperCount);
  return describeThemes(graph, placeCommonKeywords(groups, input), runs);
}

/** Numbers the groups by papers, then keywords, then first node. Groups without a paper are dissolved. */
function numberBySize(groups: Grouping, paperCount: number): Grouping {
  const sizes = new Map<number, { papers: number; nodes: number; first: number }>();
  for (const [node, group] of groups.entries()) {
    if (group === NO_GROUP) continue;
    const size = sizes.get(group) ?? { papers: 0, nodes: 0, first: node };
    size.papers += node < paperCount ? 1 : 0;
    size.nodes++;
    sizes.set(group, size);
  }
  const order = [...sizes]
    .filter(([, { papers }]) => papers > 0)
    .toSorted(([, a], [, b]) => b.papers - a.papers || b.nodes - a.nodes || a.first - b.first);
  const numbers = new Map(order.map(([group], number) => [group, number]));
  return groups.map((group) => numbers.get(group) ?? NO_GROUP);
}
