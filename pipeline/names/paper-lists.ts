import type { PaperKeyword } from "#pipeline/keywords/extract-keywords.ts";

/** Gives the papers that have a keyword, ascending. */
export type PapersOf = (keyword: number) => Int32Array;

/** Turns the keywords of papers round: for each keyword its papers, in one stretch of one array. */
export function invertKeywords(
  keywordsByPaper: readonly (readonly PaperKeyword[])[],
  keywordCount: number,
): PapersOf {
  const starts = new Int32Array(keywordCount + 1);
  for (const keywords of keywordsByPaper) {
    for (const { keyword } of keywords) starts[keyword + 1] = (starts[keyword + 1] ?? 0) + 1;
  }
  for (let i = 0; i < keywordCount; i++) starts[i + 1] = (starts[i + 1] ?? 0) + (starts[i] ?? 0);
  const next = starts.slice();
  const papers = new Int32Array(starts[keywordCount] ?? 0);
  for (const [paper, keywords] of keywordsByPaper.entries()) {
    for (const { keyword } of keywords) {
      const place = next[keyword] ?? 0;
      papers[place] = paper;
      next[keyword] = place + 1;
    }
  }
  return (keyword) => papers.subarray(starts[keyword], starts[keyword + 1]);
}

/** How many different numbers two ascending lists hold. */
export function unionSize(a: Int32Array, b: Int32Array): number {
  let size = 0;
  let i = 0;
  let j = 0;
  while (i < a.length && j < b.length) {
    const [left = 0, right = 0] = [a[i], b[j]];
    if (left <= right) i++;
    if (right <= left) j++;
    size++;
  }
  return size + (a.length - i) + (b.length - j);
}
