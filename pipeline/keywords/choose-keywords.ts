import { compareText } from "#pipeline/numeric/compare.ts";
import { ln } from "#pipeline/numeric/logarithm.ts";
import { isNameKey } from "./concept-key.ts";
import { properParts } from "./score-candidates.ts";

/** What the choice needs to know of a candidate. */
export interface Choosable {
  readonly key: string;
  readonly stems: readonly string[];
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
  sharing: number,
  limit: number,
): Chosen<Candidate>[] {
  const fragments = findFragments(candidates);
  const weighed = candidates
    .filter(({ key }) => !fragments.has(key))
    .map((candidate) => ({
      candidate,
      score: candidate.score * wholeness(candidate, sharing) * establishment(candidate, sharing),
    }))
    .toSorted(byScore);
  return keepBest(weighed, limit);
}

interface Chosen<Candidate> {
  readonly candidate: Candidate;
  /** Its worth in its paper and in the corpus. */
  readonly score: number;
}

/**
 * Candidates that are phrases cut off: no paper has them whole, and whenever this one says them, the
 * rest follows ("visual question" where it says "visual question answering").
 */
function findFragments(candidates: readonly Choosable[]): Set<string> {
  const mentionsOfLonger = new Map<string, number>();
  for (const { mentionCount, stems } of candidates) {
    for (const part of partsBeforeEnd(stems)) {
      mentionsOfLonger.set(part, Math.max(mentionsOfLonger.get(part) ?? 0, mentionCount));
    }
  }
  const fragments = candidates.filter(
    ({ key, mentionCount, papersWithWhole }) =>
      papersWithWhole === 0 && (mentionsOfLonger.get(key) ?? 0) >= mentionCount,
  );
  return new Set(fragments.map(({ key }) => key));
}

function* partsBeforeEnd(stems: readonly string[]): Generator<string> {
  for (let to = 1; to < stems.length; to++) {
    for (let from = 0; from < to; from++) yield stems.slice(from, to).join(" ");
  }
}

function wholeness({ mentionCount, standalone }: Choosable, sharing: number): number {
  const asPart = PART_WORTH * sharing;
  return asPart + (1 - asPart) * (standalone / mentionCount);
}

function establishment({ key, papersWith, papersWithWhole }: Choosable, sharing: number): number {
  const loss = isNameKey(key) ? LONE_NAME_LOSS : LONE_LOSS;
  const lone = papersWith > 1 ? 1 : 1 - loss * sharing;
  return lone * (1 + ESTABLISHED_GAIN * sharing * ln(1 + papersWithWhole));
}

/** The best; parts of better phrases only when there is little else. */
function keepBest<Candidate extends Choosable>(
  sorted: readonly Chosen<Candidate>[],
  limit: number,
): Chosen<Candidate>[] {
  const kept: Chosen<Candidate>[] = [];
  const parts: Chosen<Candidate>[] = [];
  const coveredMentions = new Map<string, number>();
  for (const item of sorted) {
    if (kept.length === limit) break;
    const { key, mentionCount, stems } = item.candidate;
    if ((coveredMentions.get(key) ?? 0) >= mentionCount) {
      parts.push(item);
      continue;
    }
    kept.push(item);
    for (const part of properParts(stems)) {
      coveredMentions.set(part, Math.max(coveredMentions.get(part) ?? 0, mentionCount));
    }
  }
  const wanted = sorted.length < MANY_CANDIDATES ? 0 : Math.min(limit, ENOUGH_KEYWORDS);
  const missing = Math.max(0, wanted - kept.length);
  return [...kept, ...parts.slice(0, missing)].toSorted(byScore);
}

function byScore(a: Chosen<Choosable>, b: Chosen<Choosable>): number {
  return b.score - a.score || compareText(a.candidate.key, b.candidate.key);
}
