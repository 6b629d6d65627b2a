import type { PaperKeyword } from "#pipeline/keywords/extract-keywords.ts";

/** The papers that have each keyword, in rows: `papers[starts[k]]` up to `papers[starts[k + 1]]`, ascending. */
export interface KeywordPapers {
  readonly starts: Int32Array;
  readonly papers: Int32Array;
}

/** The papers of the first `count` keywords. */
export function listPapers(
  keywordsByPaper: readonly (readonly PaperKeyword[])[],
  count: number,
): KeywordPapers {
  const starts = new Int32Array(count + 1);
  visitPairs(keywordsByPaper, count, (keyword) => {
    starts[keyword + 1] = (starts[keyword + 1] ?? 0) + 1;
  });
  for (let i = 0; i < count; i++) starts[i + 1] = (starts[i + 1] ?? 0) + (starts[i] ?? 0);
  const next = starts.slice(0, count);
  const papers = new Int32Array(starts[count] ?? 0);
  visitPairs(keywordsByPaper, count, (keyword, paper) => {
    const place = next[keyword] ?? 0;
    papers[place] = paper;
    next[keyword] = place + 1;
  });
  return { starts, papers };
}

/** Calls back with each of the first `count` keywords of each paper, in order of paper. */
function visitPairs(
  keywordsByPaper: readonly (readonly PaperKeyword[])[],
  count: number,
  onPair: (keyword: number, paper: number) => void,
): void {
  for (const [paper, keywords] of keywordsByPaper.entries()) {
    for (const { keyword } of keywords) if (keyword < count) onPair(keyword, paper);
  }
}

/** The papers of a keyword. */
export function papersOf({ papers, starts }: KeywordPapers, keyword: number): Int32Array {
  return papers.subarray(starts[keyword], starts[keyword + 1]);
}
