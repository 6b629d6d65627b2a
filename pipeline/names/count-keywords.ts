import type { PaperKeyword } from "#pipeline/keywords/extract-keywords.ts";

/** A keyword's standing among the papers of one group. */
export interface KeywordCount {
  readonly keyword: number;
  /** Papers of the group that have it. */
  readonly papers: number;
  /** Those that have it in their title. */
  readonly titles: number;
}

/** Counts the keywords of a group of papers. */
export type CountKeywords = (papers: readonly number[]) => KeywordCount[];

/** A counter with one dense array for all groups, so that its time grows with the papers only. */
export function createCountKeywords(
  keywordsByPaper: readonly (readonly PaperKeyword[])[],
  keywordCount: number,
): CountKeywords {
  const papersWith = new Int32Array(keywordCount);
  const titlesWith = new Int32Array(keywordCount);
  const titled = keywordsByPaper.map((keywords) =>
    keywords.filter(({ mentions }) => mentions.some(({ field }) => field === "title")),
  );
  const add = (counts: Int32Array, keywords: readonly PaperKeyword[] = []): void => {
    for (const { keyword } of keywords) counts[keyword] = (counts[keyword] ?? 0) + 1;
  };
  return (papers) => {
    const met: number[] = [];
    for (const paper of papers) {
      for (const { keyword } of keywordsByPaper[paper] ?? []) {
        if (papersWith[keyword] === 0) met.push(keyword);
        papersWith[keyword] = (papersWith[keyword] ?? 0) + 1;
      }
      add(titlesWith, titled[paper]);
    }
    return met.map((keyword) => takeCount(keyword, papersWith, titlesWith));
  };
}

/** Reads the counts of a keyword and sets them back to none. */
function takeCount(keyword: number, papersWith: Int32Array, titlesWith: Int32Array): KeywordCount {
  const count = {
    keyword,
    papers: papersWith[keyword] ?? 0,
    titles: titlesWith[keyword] ?? 0,
  };
  papersWith[keyword] = 0;
  titlesWith[keyword] = 0;
  return count;
}
