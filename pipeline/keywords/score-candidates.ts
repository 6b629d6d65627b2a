import { compareText } from "#pipeline/numeric/compare.ts";
import { log2 } from "#pipeline/numeric/logarithm.ts";
import type { Candidate } from "./find-candidates.ts";

export interface ScoredCandidate {
  readonly candidate: Candidate;
  readonly score: number;
}

/** What a word count is worth: experts tag with two or three words. */
const LENGTH_WORTH = [0, 0.45, 1.25, 1.15];
const LONG_WORTH = 0.85;
const TITLE_WORTH = 1.5;

/**
 * Scores the candidates of one paper by that paper alone, without training, and gives the best, best
 * first: frequency, earliness, length, title and share of generic words. The corpus has its say
 * later, in chooseKeywords.
 */
export function scoreCandidates(
  candidates: ReadonlyMap<string, Candidate>,
  wordCount: number,
  limit: number,
): ScoredCandidate[] {
  return [...candidates.values()]
    .map((candidate) => ({ candidate, score: scoreOf(candidate, wordCount) }))
    .toSorted((a, b) => b.score - a.score || compareText(a.candidate.key, b.candidate.key))
    .slice(0, limit);
}

/** The keys of all shorter stretches of a phrase. */
export function* properParts(stems: readonly string[]): Generator<string> {
  for (let length = 1; length < stems.length; length++) {
    for (let from = 0; from + length <= stems.length; from++) {
      yield stems.slice(from, from + length).join(" ");
    }
  }
}

function scoreOf(
  { first, genericShare, inTitle, mentions, stems }: Candidate,
  wordCount: number,
): number {
  const earliness = 0.6 + 0.4 / (1 + (6 * first) / wordCount);
  const generic = 1 - 0.75 * genericShare * (stems.length === 1 ? 1.2 : 0.6);
  const length = LENGTH_WORTH[stems.length] ?? LONG_WORTH;
  const title = inTitle ? TITLE_WORTH : 1;
  return log2(1 + mentions.length) * earliness * length * title * generic;
}
