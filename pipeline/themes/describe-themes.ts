import { round } from "#pipeline/numeric/round.ts";
import type { ThemeGraph } from "./build-theme-graph.ts";
import { groupStability, meanAgreement, modularity } from "./measure-groups.ts";
import { NO_GROUP } from "./merge-small-groups.ts";
import type { FoundThemes } from "./found-themes.ts";
import type { Grouping } from "./run-louvain.ts";

const DECIMALS = 6;

/** What a grouping says about its themes: members, stability, memberships of papers, ties, quality. */
export function describeThemes(
  graph: ThemeGraph,
  groups: Grouping,
  runs: readonly Grouping[],
): FoundThemes {
  const { nodeCount, paperCount } = graph;
  const count = groups.reduce((most, group) => Math.max(most, group + 1), 0);
  const papersOnly = (grouping: Grouping): Int32Array => grouping.subarray(0, paperCount);
  const stability = groupStability(papersOnly(groups), count, runs.map(papersOnly));
  const members = nodesOfGroups(groups, count);
  return {
    themes: members.map((nodes, theme) => ({
      papers: nodes.filter((node) => node < paperCount),
      keywords: nodes.filter((node) => node >= paperCount).map((node) => node - paperCount),
      stability: round(stability[theme] ?? 0, DECIMALS),
      resampleStability: null,
      trust: "fair" as const,
    })),
    subThemes: [],
    parents: [],
    themeOfPaper: groups.slice(0, paperCount),
    subThemeOfPaper: new Int32Array(paperCount).fill(NO_GROUP),
    themeOfKeyword: groups.slice(paperCount, nodeCount),
    subThemeOfKeyword: new Int32Array(nodeCount - paperCount).fill(NO_GROUP),
    paperThemes: sharePapers(graph, groups),
    keywordThemes: [],
    ties: tieThemes(graph, groups, count),
    quality: {
      modularity: round(modularity(graph, groups), DECIMALS),
      stability: round(meanAgreement(runs.map(papersOnly)), DECIMALS),
      resampleStability: null,
      runs: runs.length,
      resamples: 0,
      trust: count === 0 ? "none" : "fair",
      nullTest: { method: "none", observed: 0, nulls: [], threshold: 0 },
      levels: [],
    },
  };
}

function nodesOfGroups(groups: Grouping, count: number): number[][] {
  const nodes: number[][] = Array.from({ length: count }, () => []);
  for (const [node, group] of groups.entries()) nodes[group]?.push(node);
  return nodes;
}

/** For each paper the share of its tie weight that goes into each theme. */
function sharePapers(
  { paperCount, sources, targets, weights }: ThemeGraph,
  groups: Grouping,
): (readonly [number, number])[][] {
  const shares: Map<number, number>[] = Array.from(
    { length: paperCount },
    () => new Map<number, number>(),
  );
  for (const [i, source] of sources.entries()) {
    const target = targets[i] ?? source;
    for (const [node, other] of [
      [source, target],
      [target, source],
    ] as const) {
      const group = groups[other] ?? NO_GROUP;
      const row = shares[node];
      if (group !== NO_GROUP) row?.set(group, (row.get(group) ?? 0) + (weights[i] ?? 0));
    }
  }
  return shares.map((row) => {
    const total = [...row.values()].reduce((sum, weight) => sum + weight, 0);
    return [...row]
      .map(([theme, weight]) => [theme, round(weight / total, DECIMALS)] as const)
      .filter(([, weight]) => weight > 0)
      .toSorted((a, b) => b[1] - a[1] || a[0] - b[0]);
  });
}

function tieThemes(
  { sources, targets, weights }: ThemeGraph,
  groups: Grouping,
  count: number,
): (readonly [number, number, number])[] {
  const rows: Map<number, number>[] = Array.from(
    { length: count },
    () => new Map<number, number>(),
  );
  for (const [i, source] of sources.entries()) {
    const a = groups[source] ?? NO_GROUP;
    const b = groups[targets[i] ?? source] ?? NO_GROUP;
    if (a === b || a === NO_GROUP || b === NO_GROUP) continue;
    const row = rows[Math.min(a, b)];
    const other = Math.max(a, b);
    row?.set(other, (row.get(other) ?? 0) + (weights[i] ?? 0));
  }
  return rows.flatMap((row, source) =>
    [...row]
      .toSorted((a, b) => a[0] - b[0])
      .map(([target, weight]) => [source, target, weight] as const),
  );
}
