import type { PaperKeyword } from "#pipeline/keywords/extract-keywords.ts";
import { npmi } from "#pipeline/links/npmi.ts";
import type { DividedThemes } from "./divide-themes.ts";
import { countGroups, type Grouping, NO_GROUP } from "./grouping.ts";

interface KeywordInput {
  readonly keywordsByPaper: readonly (readonly PaperKeyword[])[];
  /** Papers of each keyword, most first. */
  readonly paperCounts: readonly number[];
}

/**
 * Keywords that took no part in finding themes, being too common, still belong somewhere on the
 * map: with the theme whose papers have them most above chance.
 */
export function placeKeywords(groups: Grouping, input: KeywordInput): Grouping {
  const paperCount = input.keywordsByPaper.length;
  const placed = Int32Array.from(groups);
  for (const [keyword, draws] of drawKeywords(groups, input)) {
    placed[paperCount + keyword] = strongest(draws, () => true);
  }
  return placed;
}

/** Parts of all nodes: keywords without ties go to a part of the theme they were placed in. */
export function placeInParts(
  { partOfNode, themeOfPart }: DividedThemes,
  { input, themes }: { readonly themes: Grouping; readonly input: KeywordInput },
): Grouping {
  const paperCount = input.keywordsByPaper.length;
  const placed = Int32Array.from(partOfNode);
  for (const [keyword, draws] of drawKeywords(partOfNode, input)) {
    const theme = themes[paperCount + keyword];
    placed[paperCount + keyword] = strongest(draws, (part) => themeOfPart[part] === theme);
  }
  return placed;
}

/**
 * For each shared keyword without a group: how far above chance the papers of each group have it
 * (NPMI of keyword and group, Bouma 2009).
 */
export function drawKeywords(groups: Grouping, input: KeywordInput): Map<number, number[]> {
  const papers = input.keywordsByPaper.length;
  const count = countGroups(groups);
  const sizes = Array.from({ length: count }, () => 0);
  for (const group of groups.subarray(0, papers)) {
    if (group !== NO_GROUP) sizes[group] = (sizes[group] ?? 0) + 1;
  }
  const draws = new Map<number, number[]>();
  for (const [keyword, counts] of countHomeless(groups, count, input)) {
    const source = input.paperCounts[keyword] ?? 0;
    draws.set(
      keyword,
      counts.map((both, group) => npmi({ papers, source, target: sizes[group] ?? 0, both })),
    );
  }
  return draws;
}

/** The first group of the highest draw among those asked for, if its papers have the keyword at all. */
function strongest(draws: readonly number[], isAllowed: (group: number) => boolean): number {
  let best = NO_GROUP;
  let most = -1;
  for (const [group, draw] of draws.entries()) {
    if (draw <= most || !isAllowed(group)) continue;
    best = group;
    most = draw;
  }
  return best;
}

/** For each shared keyword without a group: how many papers of each group have it. */
function countHomeless(
  groups: Grouping,
  count: number,
  { keywordsByPaper }: KeywordInput,
): Map<number, number[]> {
  const papers = keywordsByPaper.length;
  const counts = new Map<number, number[]>();
  for (const [paper, keywords] of keywordsByPaper.entries()) {
    const group = groups[paper] ?? NO_GROUP;
    if (group === NO_GROUP) continue;
    for (const { keyword } of keywords) {
      if (groups[papers + keyword] !== NO_GROUP) continue;
      const row = counts.get(keyword) ?? Array.from({ length: count }, () => 0);
      row[group] = (row[group] ?? 0) + 1;
      counts.set(keyword, row);
    }
  }
  return counts;
}
