import { compareText } from "#pipeline/numeric/compare.ts";
import { log2 } from "#pipeline/numeric/logarithm.ts";
import type { Candidate } from "./find-candidates.ts";

export interface ScoredCandidate {
  readonly candidate: Candidate;
  readonly score: number;
}

/** What a word count is worth: experts tag with two or three words. */
const LENGTH_WORTH = [0, 0.55, 1.25, 1.15];
const LONG_WORTH = 0.9;
const TITLE_WORTH = 1.5;

/**
 * Scores the candidates of one paper without training and gives the best, best first. Frequency
 * and C-value (Frantzi, Ananiadou & Mima 2000), earliness, length, title, share of generic words,
 * and how often the phrase stands alone. Part of a better phrase and no more frequent: left out.
 */
export function scoreCandidates(
  candidates: ReadonlyMap<string, Candidate>,
  wordCount: number,
  limit: number,
): ScoredCandidate[] {
  const longer = frequenciesOfLonger(candidates);
  const scored = [...candidates.values()]
    .map((candidate) => ({
      candidate,
      score: scoreOf(candidate, longer.get(candidate.key), wordCount),
    }))
    .toSorted((a, b) => b.score - a.score || compareText(a.candidate.key, b.candidate.key));
  return withoutParts(scored, limit);
}

/** For each candidate that is part of longer ones: how many those are, and their mentions in all. */
function frequenciesOfLonger(candidates: ReadonlyMap<string, Candidate>): Map<string, Longer> {
  const longer = new Map<string, Longer>();
  for (const { stems, mentions } of candidates.values()) {
    for (const part of properParts(stems)) {
      if (!candidates.has(part)) continue;
      const sum = longer.get(part) ?? { count: 0, mentions: 0 };
      sum.count++;
      sum.mentions += mentions.length;
      longer.set(part, sum);
    }
  }
  return longer;
}

interface Longer {
  count: number;
  mentions: number;
}

function* properParts(stems: readonly string[]): Generator<string> {
  for (let length = 1; length < stems.length; length++) {
    for (let from = 0; from + length <= stems.length; from++) {
      yield stems.slice(from, from + length).join(" ");
    }
  }
}

function scoreOf(candidate: Candidate, longer: Longer | undefined, wordCount: number): number {
  const { first, genericShare, inTitle, mentions, standalone, stems } = candidate;
  const frequency = mentions.length;
  const nested = longer === undefined ? 0 : longer.mentions / longer.count;
  const cValue = log2(stems.length + 1) * (frequency - nested);
  const earliness = 1 - (0.5 * first) / wordCount;
  const generic = 1 - 0.75 * genericShare * (stems.length === 1 ? 1.2 : 0.6);
  const alone = 0.5 + 0.5 * Math.min(1, (1.5 * standalone) / frequency);
  const length = LENGTH_WORTH[stems.length] ?? LONG_WORTH;
  const title = inTitle ? TITLE_WORTH : 1;
  const worth = log2(1 + frequency) + 0.5 * Math.max(0, cValue);
  return worth * earliness * length * title * generic * alone;
}

function withoutParts(scored: readonly ScoredCandidate[], limit: number): ScoredCandidate[] {
  const kept: ScoredCandidate[] = [];
  const coveredMentions = new Map<string, number>();
  for (const item of scored) {
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
