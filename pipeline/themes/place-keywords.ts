import type { PaperKeyword } from "#pipeline/keywords/extract-keywords.ts";
import type { DividedThemes } from "./divide-themes.ts";
import type { Membership } from "./found-themes.ts";
import type { Graph } from "./graph.ts";
import type { FoundParents } from "./group-parents.ts";
import { countGroups, type Grouping, NO_GROUP } from "./grouping.ts";
import { keepInOnePiece } from "./keep-in-one-piece.ts";
import { type KeywordPapers, listPapers, papersOf } from "./keyword-papers.ts";
import { toMemberships } from "./share-out.ts";

/** Groups of all levels, of papers and of keywords in so far as ties tell. */
export interface TiedGroups {
  /** Papers come first, then keywords. */
  readonly graph: Graph & { readonly paperCount: number };
  readonly themes: Grouping;
  readonly divided: DividedThemes;
  /** Null when there are none. */
  readonly parents: FoundParents | null;
}

/** The same groups, now with every keyword that the papers of the themes have. */
export interface PlacedKeywords {
  readonly themes: Grouping;
  readonly parts: Grouping;
  /** For each keyword how strongly it belongs to each theme, its own first. */
  readonly memberships: readonly (readonly Membership[])[];
}

/**
 * A keyword belongs where its papers are: with the theme, and the part of it, that has most of them above
 * what chance would give it. Ties alone do not tell that: they are measured against chance too, by their
 * whole weight, and a large theme would lose its most frequent keywords to small ones. Where that group has
 * no more of its papers than the one its ties hold it in, a keyword stays; so it does where a group would
 * fall apart without it.
 */
export function placeKeywords(
  tied: TiedGroups,
  keywordsByPaper: readonly (readonly PaperKeyword[])[],
): PlacedKeywords {
  const { graph, parents } = tied;
  const { partOfNode, themeOfPart } = tied.divided;
  const { nodeCount, paperCount } = graph;
  const papers = listPapers(keywordsByPaper, nodeCount - paperCount);
  const byTheme = createAboveChance(tied.themes, paperCount);
  const byPart = createAboveChance(partOfNode, paperCount);
  const themes = Int32Array.from(tied.themes);
  const parts = Int32Array.from(partOfNode);
  for (let node = paperCount; node < nodeCount; node++) {
    const own = papersOf(papers, node - paperCount);
    const theme = byTheme.choose(own, tied.themes[node] ?? NO_GROUP, () => true);
    themes[node] = theme;
    const ownPart = partOfNode[node] ?? NO_GROUP;
    const held = themeOfPart[ownPart] === theme ? ownPart : NO_GROUP;
    parts[node] = byPart.choose(own, held, (part) => themeOfPart[part] === theme);
  }
  const toParent = (groups: Grouping): Grouping =>
    groups.map((theme) => (theme === NO_GROUP ? NO_GROUP : (parents?.parents[theme] ?? NO_GROUP)));
  keepInOnePiece(graph, [
    { before: tied.themes, after: themes },
    { before: partOfNode, after: parts },
    { before: toParent(tied.themes), after: toParent(themes) },
  ]);
  return {
    themes,
    parts,
    memberships: shareKeywords(papers, byTheme, themes.subarray(paperCount)),
  };
}

function shareKeywords(
  papers: KeywordPapers,
  byTheme: AboveChance,
  themes: Grouping,
): (readonly Membership[])[] {
  return Array.from(themes, (theme, keyword) =>
    theme === NO_GROUP ? [] : toMemberships(byTheme.measure(papersOf(papers, keyword)), theme),
  );
}

/** How many papers of a keyword the groups have above what chance would give them. */
interface AboveChance {
  /** For each group, in papers times the number of papers in all groups: whole numbers. */
  readonly measure: (papers: Int32Array) => Float64Array;
  /**
   * The allowed group with most, the first of equals, or `own` when that has as many papers; `NO_GROUP`
   * when none has any.
   */
  readonly choose: (
    papers: Int32Array,
    own: number,
    isAllowed: (group: number) => boolean,
  ) => number;
}

function createAboveChance(groups: Grouping, paperCount: number): AboveChance {
  const sizes = new Float64Array(countGroups(groups));
  let all = 0;
  for (const group of groups.subarray(0, paperCount)) {
    if (group === NO_GROUP) continue;
    sizes[group] = (sizes[group] ?? 0) + 1;
    all++;
  }
  const counts = new Float64Array(sizes.length);
  const count = (papers: Int32Array): number => {
    counts.fill(0);
    let counted = 0;
    for (const paper of papers) {
      const group = groups[paper] ?? NO_GROUP;
      if (group === NO_GROUP) continue;
      counts[group] = (counts[group] ?? 0) + 1;
      counted++;
    }
    return counted;
  };
  const above = (group: number, counted: number): number =>
    all * (counts[group] ?? 0) - counted * (sizes[group] ?? 0);
  return {
    measure: (papers) => {
      const counted = count(papers);
      return counts.map((_, group) => above(group, counted));
    },
    choose: (papers, own, isAllowed) => {
      const counted = count(papers);
      let best = NO_GROUP;
      for (let group = 0; group < counts.length; group++) {
        const isBetter = best === NO_GROUP || above(group, counted) > above(best, counted);
        if ((counts[group] ?? 0) > 0 && isAllowed(group) && isBetter) best = group;
      }
      const isHeld = own !== NO_GROUP && (counts[own] ?? 0) >= (counts[best] ?? 0);
      return isHeld ? own : best;
    },
  };
}
