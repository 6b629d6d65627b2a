import type { Membership } from "#pipeline/themes/found-themes.ts";
import type { KeywordIndex } from "./keyword-index.ts";
import type { RankedKeyword } from "./rank-keywords.ts";

/** Finds the paper most at home in a group; -1 when it has none. */
export type FindCentralPaper = (
  papers: readonly number[],
  ranked: readonly RankedKeyword[],
) => number;

/**
 * The paper most at home in a group: the weight of its main theme times the score of those keywords
 * of the group that it has. The first of equal ones.
 */
export function createFindCentralPaper(
  { keywordCount, keywords, starts }: KeywordIndex,
  paperThemes: readonly (readonly Membership[])[],
): FindCentralPaper {
  const scores = new Float64Array(keywordCount);
  const tellOf = (paper: number): number => {
    let sum = 0;
    const end = starts[paper + 1] ?? 0;
    for (let place = starts[paper] ?? 0; place < end; place++) {
      sum += scores[keywords[place] ?? 0] ?? 0;
    }
    return sum;
  };
  return (papers, ranked) => {
    for (const { keyword, score } of ranked) scores[keyword] = score;
    let [central, most] = [-1, -1];
    for (const paper of papers) {
      const home = tellOf(paper) * (paperThemes[paper]?.[0]?.[1] ?? 0);
      if (home <= most) continue;
      central = paper;
      most = home;
    }
    for (const { keyword } of ranked) scores[keyword] = 0;
    return central;
  };
}
