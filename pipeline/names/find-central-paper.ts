import type { PaperKeyword } from "#pipeline/keywords/extract-keywords.ts";
import type { Membership } from "#pipeline/themes/found-themes.ts";
import type { RankedKeyword } from "./rank-keywords.ts";

/**
 * The paper most at home in a group: the weight of its main theme times the score of those keywords
 * of the group that it has. The first of equal ones; -1 for none.
 */
export function findCentralPaper(
  papers: readonly number[],
  ranked: readonly RankedKeyword[],
  {
    keywordsByPaper,
    paperThemes,
  }: {
    readonly keywordsByPaper: readonly (readonly PaperKeyword[])[];
    readonly paperThemes: readonly (readonly Membership[])[];
  },
): number {
  const scores = new Map(ranked.map(({ keyword, score }) => [keyword, score]));
  let central = -1;
  let most = -1;
  for (const paper of papers) {
    const told = (keywordsByPaper[paper] ?? []).reduce(
      (sum, { keyword }) => sum + (scores.get(keyword) ?? 0),
      0,
    );
    const home = told * (paperThemes[paper]?.[0]?.[1] ?? 0);
    if (home <= most) continue;
    central = paper;
    most = home;
  }
  return central;
}
