import { round } from "#pipeline/numeric/round.ts";
import type { ThemeGraph } from "./build-theme-graph.ts";
import { groupStability, meanAgreement, modularity } from "./measure-groups.ts";
import { NO_GROUP } from "./merge-small-groups.ts";
import type { Grouping } from "./run-louvain.ts";

/** A theme of the default level; its number is its place in the list, the largest first. */
export interface Theme {
  readonly papers: readonly number[];
  readonly keywords: readonly number[];
  /** 0 to 1, over seeded runs; see `groupStability`. */
  readonly stability: number;
}

export interface FoundThemes {
  readonly themes: readonly Theme[];
  /** For each paper its theme, or -1 when unplaced. */
  readonly themeOfPaper: Int32Array;
  /** For each keyword that papers share, its theme, or -1; keywords of one paper are not in it. */
  readonly themeOfKeyword: Int32Array;
  /** For each paper: themes it is tied to with their share of its ties, strongest first. */
  readonly paperThemes: readonly (readonly (readonly [theme: number, weight: number])[])[];
  /** Weight of the ties between two themes, smaller first. */
  readonly ties: readonly (readonly [source: number, target: number, weight: number])[];
  readonly quality: {
    readonly modularity: number;
    readonly stability: number;
    readonly runs: number;
  };
}

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
    })),
    themeOfPaper: groups.slice(0, paperCount),
    themeOfKeyword: groups.slice(paperCount, nodeCount),
    paperThemes: sharePapers(graph, groups),
    ties: tieThemes(graph, groups, count),
    quality: {
      modularity: round(modularity(graph, groups), DECIMALS),
      stability: round(meanAgreement(runs.map(papersOnly)), DECIMALS),
      runs: runs.length,
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
