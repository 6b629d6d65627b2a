import { compareText } from "#pipeline/numeric/compare.ts";
import { ln } from "#pipeline/numeric/logarithm.ts";
import type { CorpusCounts } from "./corpus-counts.ts";
import type { Candidate } from "./find-candidates.ts";
import { properParts, type ScoredCandidate } from "./score-candidates.ts";

/** In a corpus of one field a phrase that never stands whole keeps this share of its score. */
const PART_WORTH = 0.75;
/** There a phrase of one paper only loses this share of its score: it joins nothing. */
const LONE_LOSS = 0.3;
/** There a phrase gains this much for each e-fold of papers where it stands whole. */
const ESTABLISHED_GAIN = 0.3;

/**
 * The keywords of one paper, best first, now that the corpus is known. `sharing` (see
 * measureSharing) decides between two ways to tag a paper: where papers have little in common, by
 * whole noun phrases as they stand; where they speak of the same things, by the concepts they share,
 * also where these are part of longer phrases. Part of a better phrase and no more frequent: left out.
 */
export function chooseKeywords(
  items: readonly ScoredCandidate[],
  counts: CorpusCounts,
  sharing: number,
  limit: number,
): ScoredCandidate[] {
  const weighed = items
    .map(({ candidate, score }) => ({
      candidate,
      score: score * wholeness(candidate, sharing) * establishment(candidate, counts, sharing),
    }))
    .toSorted((a, b) => b.score - a.score || compareText(a.candidate.key, b.candidate.key));
  return withoutParts(weighed, limit);
}

function wholeness({ mentions, standalone }: Candidate, sharing: number): number {
  const asPart = PART_WORTH * sharing;
  return asPart + (1 - asPart) * (standalone / mentions.length);
}

function establishment(
  { key }: Candidate,
  { papersWith, papersWithWhole }: CorpusCounts,
  sharing: number,
): number {
  const lone = (papersWith.get(key) ?? 0) > 1 ? 1 : 1 - LONE_LOSS * sharing;
  return lone * (1 + ESTABLISHED_GAIN * sharing * ln(1 + (papersWithWhole.get(key) ?? 0)));
}

function withoutParts(sorted: readonly ScoredCandidate[], limit: number): ScoredCandidate[] {
  const kept: ScoredCandidate[] = [];
  const coveredMentions = new Map<string, number>();
  for (const item of sorted) {
    if (kept.length === limit) break;
    const { key, mentions, stems } = item.candidate;
    if ((coveredMentions.get(key) ?? 0) >= mentions.length) continue;
    kept.push(item);
    for (const part of properParts(stems)) {
      coveredMentions.set(part, Math.max(coveredMentions.get(part) ?? 0, mentions.length));
    }
  }
  return kept;
}
