import { compareText } from "#pipeline/numeric/compare.ts";
import { ln } from "#pipeline/numeric/logarithm.ts";
import { findParts, type Parts } from "./find-parts.ts";

/** What the choice needs to know of a candidate. */
export interface Choosable {
  /** Numbers that stand for its stems. */
  readonly stems: readonly number[];
  /** Whether it is the name of one thing, not a concept: SCoRe, GPT-4. */
  readonly isName: boolean;
  /** Times it stood as a whole noun phrase. */
  readonly standalone: number;
  readonly mentionCount: number;
  /** Papers of the corpus that have it at all. */
  readonly papersWith: number;
  /** Papers of the corpus where it stands at least once as a whole noun phrase. */
  readonly papersWithWhole: number;
  /** Its worth in its own paper. */
  readonly score: number;
}

/** In a corpus of one field a phrase that never stands whole keeps this share of its score. */
const PART_WORTH = 0.75;
/** There a phrase of one paper only loses this share of its score: it joins nothing. */
const LONE_LOSS = 0.3;
/** The name that a paper gives its own method loses more: it is no concept yet. */
const LONE_NAME_LOSS = 0.7;
/** There a phrase gains this much for each e-fold of papers where it stands whole. */
const ESTABLISHED_GAIN = 0.3;
/** A paper that has fewer keywords than this, but many candidates, gets parts of its phrases too. */
const ENOUGH_KEYWORDS = 15;
const MANY_CANDIDATES = 18;

/**
 * The keywords of one paper, best first, now that the corpus is known. `sharing` (see
 * measureSharing) decides between two ways to tag a paper: where papers have little in common, by
 * whole noun phrases as they stand; where they speak of the same things, by the concepts they share,
 * also where these are part of longer phrases. Left out: fragments, and part of a better phrase that
 * is no more frequent.
 */
export function chooseKeywords<Candidate extends Choosable>(
  candidates: readonly Candidate[],
  { limit, makeKey, sharing }: ChoiceOptions,
): Chosen<Candidate>[] {
  const byScore = (a: Chosen<Choosable>, b: Chosen<Choosable>): number =>
    b.score - a.score || compareText(makeKey(a.candidate), makeKey(b.candidate));
  const parts = findParts(candidates);
  const fragments = findFragments(candidates, parts);
  const weighed: Weighed<Candidate>[] = [];
  for (const [place, candidate] of candidates.entries()) {
    if (fragments[place] === 1) continue;
    const score =
      candidate.score * wholeness(candidate, sharing) * establishment(candidate, sharing);
    weighed.push({ candidate, place, score });
  }
  return keepBest(weighed.sort(byScore), parts, limit).sort(byScore);
}

interface ChoiceOptions {
  /** See measureSharing. */
  readonly sharing: number;
  /** Keywords at most. */
  readonly limit: number;
  /** The stems of a candidate joined by spaces: asked for only to order what is worth the same. */
  readonly makeKey: (candidate: Choosable) => string;
}

interface Chosen<Candidate> {
  readonly candidate: Candidate;
  /** Its worth in its paper and in the corpus. */
  readonly score: number;
}

interface Weighed<Candidate> extends Chosen<Candidate> {
  /** Among the candidates given. */
  readonly place: number;
}

/**
 * Candidates that are phrases cut off: no paper has them whole, and whenever this one says them, the
 * rest follows ("visual question" where it says "visual question answering"). 1 for each that is.
 */
function findFragments(candidates: readonly Choosable[], parts: Parts): Uint8Array {
  const mentionsOfLonger = new Int32Array(candidates.length);
  for (const [place, { mentionCount }] of candidates.entries()) {
    raiseAll(mentionsOfLonger, parts.beforeEnd[place] ?? [], mentionCount);
  }
  const isFragment = new Uint8Array(candidates.length);
  for (const [place, { mentionCount, papersWithWhole }] of candidates.entries()) {
    const isCutOff = (mentionsOfLonger[place] ?? 0) >= mentionCount;
    if (papersWithWhole === 0 && isCutOff) isFragment[place] = 1;
  }
  return isFragment;
}

/** Raises the numbers at these places to at least so much. */
function raiseAll(numbers: Int32Array, places: readonly number[], least: number): void {
  for (const place of places) {
    if ((numbers[place] ?? 0) < least) numbers[place] = least;
  }
}

function wholeness({ mentionCount, standalone }: Choosable, sharing: number): number {
  const asPart = PART_WORTH * sharing;
  return asPart + (1 - asPart) * (standalone / mentionCount);
}

function establishment(
  { isName, papersWith, papersWithWhole }: Choosable,
  sharing: number,
): number {
  const loss = isName ? LONE_NAME_LOSS : LONE_LOSS;
  const lone = papersWith > 1 ? 1 : 1 - loss * sharing;
  return lone * (1 + ESTABLISHED_GAIN * sharing * ln(1 + papersWithWhole));
}

/** The best; parts of better phrases only when there is little else. */
function keepBest<Candidate extends Choosable>(
  sorted: readonly Weighed<Candidate>[],
  { atAll }: Parts,
  limit: number,
): Chosen<Candidate>[] {
  const kept: Chosen<Candidate>[] = [];
  const covered: Chosen<Candidate>[] = [];
  /** By place. */
  const coveredMentions = new Int32Array(atAll.length);
  for (const item of sorted) {
    if (kept.length === limit) break;
    const { mentionCount } = item.candidate;
    if ((coveredMentions[item.place] ?? 0) >= mentionCount) {
      covered.push(item);
      continue;
    }
    kept.push(item);
    raiseAll(coveredMentions, atAll[item.place] ?? [], mentionCount);
  }
  const wanted = sorted.length < MANY_CANDIDATES ? 0 : Math.min(limit, ENOUGH_KEYWORDS);
  const missing = Math.max(0, wanted - kept.length);
  return [...kept, ...covered.slice(0, missing)];
}
