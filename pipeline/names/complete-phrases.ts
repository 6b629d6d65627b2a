import { type KeywordIndex, shared } from "./keyword-index.ts";
import type { Group, RankedKeyword } from "./rank-keywords.ts";
import type { WriteKeyword } from "./write-keywords.ts";

/** A phrase gives way to a longer one around it that so large a share of its papers have. */
const MIN_SHARE = 0.8;
/** Keywords looked at, best first: names are made of the best. */
const LOOKED_AT = 40;
/** Papers of a keyword looked at: enough to tell a share of four fifths. */
const MAX_PAPERS = 30;

/**
 * The best keywords without those that are pieces of a longer one: "large language" where its
 * papers mostly say "large language models". The longer one takes the better place of the two.
 */
export function completePhrases(
  ranked: readonly RankedKeyword[],
  { papers }: Group,
  index: KeywordIndex,
  write: WriteKeyword,
): RankedKeyword[] {
  const ofGroup = Int32Array.from(papers);
  const stems = new Map(
    ranked.map(({ keyword }) => [keyword, ` ${write(keyword).stems.join(" ")} `]),
  );
  const scores = new Map(ranked.map(({ keyword, score }) => [keyword, score]));
  for (const { keyword } of ranked.slice(0, LOOKED_AT)) {
    const longer = findLonger(keyword, ofGroup, stems, index);
    if (longer === null) continue;
    scores.set(longer, Math.max(scores.get(longer) ?? 0, scores.get(keyword) ?? 0));
    scores.delete(keyword);
  }
  return ranked
    .flatMap((item) => {
      const score = scores.get(item.keyword);
      return score === undefined ? [] : [{ ...item, score }];
    })
    .toSorted((a, b) => b.score - a.score || a.keyword - b.keyword);
}

/** The most frequent longer keyword around this one, when enough of its papers of the group have it. */
function findLonger(
  keyword: number,
  ofGroup: Int32Array,
  stems: ReadonlyMap<number, string>,
  { keywords, papersOf, starts }: KeywordIndex,
): number | null {
  const inner = stems.get(keyword) ?? "";
  const counts = new Map<number, number>();
  const papers = shared(papersOf(keyword), ofGroup).subarray(0, MAX_PAPERS);
  for (const paper of papers) {
    for (const other of keywords.subarray(starts[paper], starts[paper + 1])) {
      const outer = stems.get(other) ?? "";
      if (outer.length > inner.length && outer.includes(inner)) {
        counts.set(other, (counts.get(other) ?? 0) + 1);
      }
    }
  }
  const [most] = [...counts].toSorted((a, b) => b[1] - a[1] || a[0] - b[0]);
  if (most === undefined || papers.length < 2) return null;
  return most[1] >= MIN_SHARE * papers.length ? most[0] : null;
}
