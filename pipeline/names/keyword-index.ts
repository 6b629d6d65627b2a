import type { PaperKeyword } from "#pipeline/keywords/extract-keywords.ts";

/** Which paper has which keyword, both ways round, in typed arrays: it is gone through often. */
export interface KeywordIndex {
  readonly paperCount: number;
  readonly keywordCount: number;
  /** Where the keywords of each paper start in `keywords`, and the end of the last. */
  readonly starts: Int32Array;
  readonly keywords: Int32Array;
  /** For each place in `keywords`: 1 when it stands in the paper's title. */
  readonly titled: Uint8Array;
  /** The papers that have a keyword, ascending. */
  readonly papersOf: (keyword: number) => Int32Array;
  /** How many papers have each keyword. */
  readonly paperCounts: Int32Array;
}

export function indexKeywords(
  keywordsByPaper: readonly (readonly PaperKeyword[])[],
  keywordCount: number,
): KeywordIndex {
  const paperCount = keywordsByPaper.length;
  const starts = new Int32Array(paperCount + 1);
  for (const [paper, own] of keywordsByPaper.entries()) {
    starts[paper + 1] = (starts[paper] ?? 0) + own.length;
  }
  const keywords = new Int32Array(starts[paperCount] ?? 0);
  const titled = new Uint8Array(keywords.length);
  let place = 0;
  for (const own of keywordsByPaper) {
    for (const { keyword, mentions } of own) {
      keywords[place] = keyword;
      titled[place] = mentions.some(({ field }) => field === "title") ? 1 : 0;
      place++;
    }
  }
  const paperCounts = countPapers(keywords, keywordCount);
  const papersOf = invert(starts, keywords, paperCounts);
  return { paperCount, keywordCount, starts, keywords, titled, papersOf, paperCounts };
}

function countPapers(keywords: Int32Array, keywordCount: number): Int32Array {
  const counts = new Int32Array(keywordCount);
  for (let place = 0; place < keywords.length; place++) {
    const keyword = keywords[place] ?? 0;
    counts[keyword] = (counts[keyword] ?? 0) + 1;
  }
  return counts;
}

function invert(
  starts: Int32Array,
  keywords: Int32Array,
  paperCounts: Int32Array,
): KeywordIndex["papersOf"] {
  const firsts = new Int32Array(paperCounts.length + 1);
  for (let i = 0; i < paperCounts.length; i++) {
    firsts[i + 1] = (firsts[i] ?? 0) + (paperCounts[i] ?? 0);
  }
  const next = firsts.slice();
  const papers = new Int32Array(keywords.length);
  for (let paper = 0; paper + 1 < starts.length; paper++) {
    for (let place = starts[paper] ?? 0; place < (starts[paper + 1] ?? 0); place++) {
      const keyword = keywords[place] ?? 0;
      papers[next[keyword] ?? 0] = paper;
      next[keyword] = (next[keyword] ?? 0) + 1;
    }
  }
  return (keyword) => papers.subarray(firsts[keyword], firsts[keyword + 1]);
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

/** The numbers that two ascending lists share. */
export function shared(a: Int32Array, b: Int32Array): Int32Array {
  const both = new Int32Array(Math.min(a.length, b.length));
  let [count, j] = [0, 0];
  for (const number of a) {
    while (j < b.length && (b[j] ?? 0) < number) j++;
    if (b[j] !== number) continue;
    both[count] = number;
    count++;
  }
  return both.subarray(0, count);
}
