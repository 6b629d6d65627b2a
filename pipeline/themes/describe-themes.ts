import type { NullTest, ThemeLevel } from "#pipeline/contract/trust.ts";
import { round } from "#pipeline/numeric/round.ts";
import type { ThemeGraph } from "./build-theme-graph.ts";
import type { ChosenLevels } from "./choose-levels.ts";
import type { DividedThemes } from "./divide-themes.ts";
import type { FoundThemes, ParentTheme, SubTheme, Theme, ThemeQuality } from "./found-themes.ts";
import type { FoundParents } from "./group-parents.ts";
import { countGroups, type Grouping, NO_GROUP, nodesOf, toRows } from "./grouping.ts";
import { countFound, groupStability, meanAgreement, modularity } from "./measure-groups.ts";
import type { Level } from "./measure-levels.ts";
import type { PlacedKeywords } from "./place-keywords.ts";
import { compareResamples, type ResampleAgreement } from "./resample-task.ts";
import { shareOut, tieThemes } from "./share-out.ts";
import { FOUND_AGAIN, trustOf } from "./trust-of.ts";

export interface ThemeParts {
  readonly graph: ThemeGraph;
  /** Theme of each node that has ties. */
  readonly tied: Grouping;
  /** Likewise, with the keywords where their papers are. */
  readonly placed: PlacedKeywords;
  readonly divided: DividedThemes;
  /** Null when there are none. */
  readonly parents: FoundParents | null;
  /** Seeded runs at the level of the themes. */
  readonly runs: readonly Grouping[];
  readonly levels: readonly Level[];
  readonly chosen: ChosenLevels;
  /** Of the themes. */
  readonly resolution: number;
  readonly resamples: readonly Grouping[];
  readonly nullTest: NullTest;
}

const DECIMALS = 6;

/** All that is told of themes: members, memberships, trust, levels and quality. */
export function describeThemes(parts: ThemeParts): FoundThemes {
  const { divided, graph, placed, tied } = parts;
  const { memberships, parts: partOfNode, themes } = placed;
  const { nodeCount, paperCount } = graph;
  const count = countGroups(themes);
  const themeOfPaper = themes.slice(0, paperCount);
  const runs = parts.runs.map((run) => run.slice(0, paperCount));
  const agreement = compareResamples(themeOfPaper, count, parts.resamples);
  const described = describeGroups(themes, paperCount, {
    stability: groupStability(themeOfPaper, count, runs),
    resampleStability: agreement?.byTheme ?? null,
    foundInRuns: countFound(themeOfPaper, count, { least: FOUND_AGAIN, runs }),
    foundInResamples: agreement?.foundByTheme ?? null,
  });
  const shares = shareOut(graph, tied, parts.resolution);
  return {
    themes: described,
    subThemes: describeParts(divided, partOfNode, paperCount),
    parents: describeParents(parts, described),
    themeOfPaper,
    subThemeOfPaper: partOfNode.slice(0, paperCount),
    themeOfKeyword: themes.slice(paperCount, nodeCount),
    subThemeOfKeyword: partOfNode.slice(paperCount, nodeCount),
    paperThemes: shares.slice(0, paperCount),
    keywordThemes: memberships,
    ties: tieThemes(graph, themes),
    quality: {
      ...measureQuality(parts, agreement, runs),
      trust: trustOfMap(described),
    },
  };
}

function describeGroups(
  groups: Grouping,
  paperCount: number,
  {
    foundInResamples = null,
    foundInRuns = null,
    resampleStability,
    stability,
  }: {
    readonly stability: readonly number[];
    readonly resampleStability: readonly number[] | null;
    readonly foundInRuns?: readonly number[] | null;
    readonly foundInResamples?: readonly number[] | null;
  },
): Theme[] {
  const rows = toRows(groups, stability.length);
  return stability.map((value, group) => {
    const nodes = Array.from(nodesOf(rows, group));
    const own = round(value, DECIMALS);
    const resampled =
      resampleStability === null ? null : round(resampleStability[group] ?? 0, DECIMALS);
    return {
      papers: nodes.filter((node) => node < paperCount),
      keywords: nodes.filter((node) => node >= paperCount).map((node) => node - paperCount),
      stability: own,
      resampleStability: resampled,
      foundInRuns: foundInRuns?.[group] ?? null,
      foundInResamples: foundInResamples?.[group] ?? null,
      trust: trustOf(own, resampled),
    };
  });
}

function describeParts(
  { stability, themeOfPart }: DividedThemes,
  partOfNode: Grouping,
  paperCount: number,
): SubTheme[] {
  return describeGroups(partOfNode, paperCount, { stability, resampleStability: null }).map(
    (part, i) => ({ ...part, theme: themeOfPart[i] ?? 0 }),
  );
}

/** The largest first. How stable they are is taken from the profile's runs at their resolution. */
function describeParents(
  { graph, levels, parents: found, placed }: ThemeParts,
  described: readonly Theme[],
): ParentTheme[] {
  if (found === null) return [];
  const { parents, place } = found;
  const papersOf = (parent: number): number =>
    described.reduce(
      (sum, { papers }, theme) => sum + (parents[theme] === parent ? papers.length : 0),
      0,
    );
  const order = Array.from({ length: countGroups(parents) }, (_, parent) => parent).toSorted(
    (a, b) => papersOf(b) - papersOf(a) || a - b,
  );
  const parentOfTheme = parents.map((parent) => order.indexOf(parent));
  const parentOfNode = placed.themes.map((theme) => parentOfTheme[theme] ?? NO_GROUP);
  const stability = groupStability(
    parentOfNode.slice(0, graph.paperCount),
    order.length,
    levels[place]?.runs ?? [],
  );
  return describeGroups(parentOfNode, graph.paperCount, {
    stability,
    resampleStability: null,
  }).map((parent, i) => ({
    ...parent,
    themes: described.flatMap((_, theme) => (parentOfTheme[theme] === i ? [theme] : [])),
  }));
}

function measureQuality(
  { chosen, graph, levels, nullTest, parents, placed, resamples }: ThemeParts,
  agreement: ResampleAgreement | null,
  runs: readonly Grouping[],
): Omit<ThemeQuality, "trust"> {
  return {
    modularity: round(modularity(graph, placed.themes), DECIMALS),
    stability: round(meanAgreement(runs), DECIMALS),
    resampleStability: agreement === null ? null : round(agreement.mean, DECIMALS),
    runs: runs.length,
    resamples: resamples.length,
    nullTest,
    levels: levels.map((level, place) => ({
      resolution: round(level.resolution, DECIMALS),
      themes: Math.round(level.themes),
      largest: round(level.largest, DECIMALS),
      stability: round(level.stability, DECIMALS),
      level: levelName(place, chosen, parents),
    })),
  };
}

function levelName(
  place: number,
  chosen: ChosenLevels,
  parents: FoundParents | null,
): ThemeLevel["level"] {
  if (place === chosen.themes) return 0;
  if (place === parents?.place) return -1;
  return place === chosen.subThemes ? 1 : null;
}

/** The map can be trusted as far as its themes, by their papers. */
function trustOfMap(themes: readonly Theme[]): Theme["trust"] {
  const papers = themes.reduce((sum, theme) => sum + theme.papers.length, 0);
  const mean = (measure: (theme: Theme) => number): number =>
    themes.reduce((sum, theme) => sum + measure(theme) * theme.papers.length, 0) / papers;
  return trustOf(
    mean(({ stability }) => stability),
    mean(({ resampleStability, stability }) => resampleStability ?? stability),
  );
}
