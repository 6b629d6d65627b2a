import type { PaperKeyword } from "#pipeline/keywords/extract-keywords.ts";
import type { PapersOf } from "./paper-lists.ts";
import type { Group, RankedKeyword } from "./rank-keywords.ts";
import type { WriteKeyword } from "./write-keywords.ts";

/** A phrase gives way to a longer one around it that so large a share of its papers have. */
const MIN_SHARE = 0.8;
/** Keywords looked at, best first: names are made of the best. */
const LOOKED_AT = 60;
/** Papers of a keyword looked at: enough to tell a share of four fifths. */
const MAX_PAPERS = 60;

interface Source {
  readonly keywordsByPaper: readonly (readonly PaperKeyword[])[];
  readonly papersOf: PapersOf;
  readonly write: WriteKeyword;
}

/**
 * The best keywords without those that are pieces of a longer one: "large language" where its
 * papers mostly say "large language models". The longer one takes the better place of the two.
 */
export function completePhrases(
  ranked: readonly RankedKeyword[],
  { papers }: Group,
  source: Source,
): RankedKeyword[] {
  const best = ranked.slice(0, LOOKED_AT);
  const ofGroup = new Set(papers);
  const scores = new Map(best.map(({ keyword, score }) => [keyword, score]));
  const known = new Map(ranked.map((item) => [item.keyword, item]));
  for (const { keyword } of best) {
    const longer = findLonger(keyword, ofGroup, source);
    if (longer === null) continue;
    scores.set(longer, Math.max(scores.get(longer) ?? 0, scores.get(keyword) ?? 0));
    scores.delete(keyword);
  }
  return [...scores]
    .flatMap(([keyword, score]) => {
      const item = known.get(keyword);
      return item === undefined ? [] : [{ ...item, score }];
    })
    .toSorted((a, b) => b.score - a.score || a.keyword - b.keyword);
}

/** The most frequent longer keyword around this one, when enough of its papers of the group have it. */
function findLonger(
  keyword: number,
  ofGroup: ReadonlySet<number>,
  { keywordsByPaper, papersOf, write }: Source,
): number | null {
  const inner = spaced(write(keyword).stems);
  const counts = new Map<number, number>();
  let papers = 0;
  for (const paper of papersOf(keyword)) {
    if (!ofGroup.has(paper)) continue;
    if (papers === MAX_PAPERS) break;
    papers++;
    for (const { keyword: other } of keywordsByPaper[paper] ?? []) {
      if (other !== keyword && isInside(inner, spaced(write(other).stems))) {
        counts.set(other, (counts.get(other) ?? 0) + 1);
      }
    }
  }
  const [most] = [...counts].toSorted((a, b) => b[1] - a[1] || a[0] - b[0]);
  return papers > 1 && most !== undefined && most[1] >= MIN_SHARE * papers ? most[0] : null;
}

function spaced(stems: readonly string[]): string {
  return ` ${stems.join(" ")} `;
}

/** Whether the one run of stems stands, whole and in order, inside the other, longer one. */
function isInside(inner: string, outer: string): boolean {
  return outer.length > inner.length && outer.includes(inner);
}
