import type { KeywordIndex } from "./keyword-index.ts";

/** How many papers of a group have each keyword that any of them has; the arrays go together. */
export interface KeywordCounts {
  readonly keywords: Int32Array;
  readonly papers: Int32Array;
  /** Papers that have it in their title. */
  readonly titles: Int32Array;
}

/** Counts the keywords of a group of papers. */
export type CountKeywords = (papers: readonly number[]) => KeywordCounts;

/** A counter with one dense array for all groups, so that its time grows with the papers only. */
export function createCountKeywords(index: KeywordIndex): CountKeywords {
  const papersWith = new Int32Array(index.keywordCount);
  const titlesWith = new Int32Array(index.keywordCount);
  const met = new Int32Array(index.keywordCount);
  return (papers) => {
    const count = papers.reduce(
      (before, paper) => countPaper(paper, index, { papersWith, titlesWith, met }, before),
      0,
    );
    const keywords = met.slice(0, count);
    const counts = {
      keywords,
      papers: keywords.map((keyword) => papersWith[keyword] ?? 0),
      titles: keywords.map((keyword) => titlesWith[keyword] ?? 0),
    };
    for (const keyword of keywords) {
      papersWith[keyword] = 0;
      titlesWith[keyword] = 0;
    }
    return counts;
  };
}

interface Counting {
  readonly papersWith: Int32Array;
  readonly titlesWith: Int32Array;
  /** The keywords met, in the order met. */
  readonly met: Int32Array;
}

/** Adds the keywords of a paper; gives how many different ones were met so far. */
function countPaper(
  paper: number,
  { keywords, starts, titled }: KeywordIndex,
  { met, papersWith, titlesWith }: Counting,
  metBefore: number,
): number {
  let count = metBefore;
  const end = starts[paper + 1] ?? 0;
  for (let place = starts[paper] ?? 0; place < end; place++) {
    const keyword = keywords[place] ?? 0;
    const before = papersWith[keyword] ?? 0;
    if (before === 0) met[count++] = keyword;
    papersWith[keyword] = before + 1;
    titlesWith[keyword] = (titlesWith[keyword] ?? 0) + (titled[place] ?? 0);
  }
  return count;
}
