import type { Closeness } from "./closeness.ts";
import { type CountKeywords, createCountKeywords } from "./count-keywords.ts";
import type { KeywordIndex } from "./keyword-index.ts";

/** Papers to find a name for. */
export interface Group {
  /** Ascending. */
  readonly papers: readonly number[];
  /** The papers it is to be told from, itself among them, ascending; null for all. */
  readonly among: readonly number[] | null;
  /** Its parts, each of which a name should cover; the group itself when it has none. */
  readonly parts: readonly (readonly number[])[];
  /** Keywords that tell nothing here: those that name the theme it is part of. */
  readonly barred: ReadonlySet<number>;
}

/** A keyword as a name of a group: what speaks for it. */
export interface RankedKeyword {
  readonly keyword: number;
  readonly score: number;
  /** Share of the group's papers that have it. */
  readonly coverage: number;
  /** How many times as frequent it is in the group as in all papers. */
  readonly lift: number;
  /** Whether it is frequent enough here, and rare enough elsewhere, to be part of a name. */
  readonly fits: boolean;
}

/** Ranks the keywords of a group, the best first. */
export type RankKeywords = (group: Group) => RankedKeyword[];

/** A keyword in more than this share of all papers names no theme, unless the theme is larger still. */
const MAX_SHARE = 0.25;
/** In a theme's papers a name must be this many times as frequent as in all papers. */
const MIN_LIFT = 2;
/** Where a group is so large that no keyword could be: this share of the most that one could be. */
const MIN_SHARE_OF_LIFT = 0.6;
/** And so many times as frequent as in the papers the group is told from. */
const MIN_LIFT_AMONG = 1.2;
/** In smaller groups a keyword of one paper may be part of the name. */
const FEW_PAPERS = 5;
const LONE_WORTH = 0.5;
/** In larger groups it is not even looked at. */
const MANY_PAPERS = 50;
const TITLE_BONUS = 0.5;
/** Papers added to those that have a keyword: two of two say less than twenty of twenty. */
const DOUBT = 1;
/** What does not fit still ranks, behind all that does: a theme always has keywords to show. */
const UNFIT_WORTH = 0.1;
/** Part of the score that does not depend on meaning. */
const MEANING_FLOOR = 0.25;
/** Keywords of a group that are looked at more closely, best first; the rest change nothing. */
const MAX_RANKED = 200;

/**
 * Keywords that most papers of a group have and few others do (coverage and precision, F0.5),
 * better when in titles and when near in meaning.
 */
export function createRankKeywords(index: KeywordIndex, closeness: Closeness | null): RankKeywords {
  const count = createCountKeywords(index);
  const countAmong = createCountAmong(index, count);
  return (group) => {
    const { keywords, papers, titles } = count(group.papers);
    const among = countAmong(group.among);
    const shares = group.parts.length > 1 ? meanShares(group.parts, count) : null;
    const ranked: RankedKeyword[] = [];
    for (let i = 0; i < keywords.length; i++) {
      const [keyword = 0, own = 0] = [keywords[i], papers[i]];
      // A keyword of one paper of many names nothing, and there are a great many of them.
      if (own === 1 && group.papers.length > MANY_PAPERS) continue;
      const standing = {
        keyword,
        own,
        titles: titles[i] ?? 0,
        among: among[keyword] ?? 0,
        all: index.paperCounts[keyword] ?? 0,
      };
      ranked.push(
        rankKeyword(standing, group, { all: index.paperCount, share: shares?.get(keyword) }),
      );
    }
    const best = ranked.toSorted(byScore).slice(0, MAX_RANKED);
    return closeness === null ? best : weighByMeaning(best, closeness(group.papers));
  };
}

/** Papers that have a keyword: of the group, in titles of it, of those it is told from, of all. */
interface Standing {
  readonly keyword: number;
  readonly own: number;
  readonly titles: number;
  readonly among: number;
  readonly all: number;
}

function rankKeyword(
  { all, among, keyword, own, titles }: Standing,
  { among: others, papers: { length: size } }: Group,
  papers: { readonly all: number; readonly share: number | undefined },
): RankedKeyword {
  const coverage = own / size;
  const precision = own / (among + DOUBT);
  const lift = (own * papers.all) / (all * size);
  const mostAmong = (others?.length ?? papers.all) / size;
  const fits =
    (own > 1 || size < FEW_PAPERS) &&
    all <= Math.max(MAX_SHARE * papers.all, size) &&
    lift >= leastLift(MIN_LIFT, papers.all / size) &&
    precision * mostAmong >= leastLift(MIN_LIFT_AMONG, mostAmong);
  const score =
    coverScore(papers.share ?? coverage, precision) *
    (1 + (TITLE_BONUS * titles) / own) *
    (own > 1 ? 1 : LONE_WORTH) *
    (fits ? 1 : UNFIT_WORTH);
  return { keyword, score, coverage, lift, fits };
}

/** Counts keywords among the papers that a group is told from; mostly those of the group before. */
function createCountAmong(
  { keywordCount, paperCounts }: KeywordIndex,
  count: CountKeywords,
): (among: readonly number[] | null) => Int32Array {
  const counts = new Int32Array(keywordCount);
  let counted: readonly number[] | null = null;
  return (among) => {
    if (among === null) return paperCounts;
    if (among !== counted) {
      counts.fill(0);
      const { keywords, papers } = count(among);
      for (const [i, keyword] of keywords.entries()) counts[keyword] = papers[i] ?? 0;
      counted = among;
    }
    return counts;
  };
}

function byScore(a: RankedKeyword, b: RankedKeyword): number {
  return b.score - a.score || a.keyword - b.keyword;
}

/** Takes meaning into account. */
function weighByMeaning(
  ranked: readonly RankedKeyword[],
  closeTo: (keyword: number) => number,
): RankedKeyword[] {
  const weighed = ranked.map((item) => ({
    ...item,
    score: item.score * (MEANING_FLOOR + Math.max(0, closeTo(item.keyword))),
  }));
  return weighed.toSorted(byScore);
}

/** A lift that is asked for: less where the group is so large that few keywords could have it. */
function leastLift(wanted: number, most: number): number {
  return Math.min(wanted, MIN_SHARE_OF_LIFT * most);
}

/** The harmonic mean of coverage and precision in which precision weighs more (F0.5). */
export function coverScore(coverage: number, precision: number): number {
  return (1.25 * precision * coverage) / (0.25 * precision + coverage);
}

/**
 * Share of the papers that have a keyword, when each part counts by the root of its size: a name
 * for the whole should not stand for its largest part alone.
 */
function meanShares(
  parts: readonly (readonly number[])[],
  count: CountKeywords,
): Map<number, number> {
  const total = parts.reduce((sum, { length }) => sum + Math.sqrt(length), 0);
  const means = new Map<number, number>();
  for (const part of parts) {
    const weight = Math.sqrt(part.length) / part.length / total;
    const { keywords, papers } = count(part);
    for (const [i, keyword] of keywords.entries()) {
      means.set(keyword, (means.get(keyword) ?? 0) + (papers[i] ?? 0) * weight);
    }
  }
  return means;
}
