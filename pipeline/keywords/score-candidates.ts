import { compareText } from "#pipeline/numeric/compare.ts";
import { log2 } from "#pipeline/numeric/logarithm.ts";
import type { Candidate } from "./find-candidates.ts";
import { keyOfStems } from "./stem.ts";

export interface ScoredCandidate {
  readonly candidate: Candidate;
  readonly score: number;
}

/** What a word count is worth: experts tag with two or three words. */
const LENGTH_WORTH = [0, 0.45, 1.25, 1.15];
const LONG_WORTH = 0.85;
const TITLE_WORTH = 1.5;

/**
 * Scores the candidates of one paper by that paper alone, without training, and gives them best
 * first: frequency, earliness, length, title and share of generic words. The corpus has its say
 * later, in chooseKeywords.
 */
export function scoreCandidates(
  candidates: readonly Candidate[],
  wordCount: number,
): ScoredCandidate[] {
  return candidates
    .map((candidate) => ({ candidate, score: scoreOf(candidate, wordCount) }))
    .sort((a, b) => b.score - a.score || compareKeys(a.candidate, b.candidate));
}

/** Few candidates have the same score: their keys are made when they are needed. */
function compareKeys(a: Candidate, b: Candidate): number {
  return compareText(keyOfStems(a.stems), keyOfStems(b.stems));
}

function scoreOf(
  { first, genericShare, inTitle, mentionCount, stems }: Candidate,
  wordCount: number,
): number {
  const earliness = 0.6 + 0.4 / (1 + (6 * first) / wordCount);
  const generic = 1 - 0.75 * genericShare * (stems.length === 1 ? 1.2 : 0.6);
  const length = LENGTH_WORTH[stems.length] ?? LONG_WORTH;
  const title = inTitle ? TITLE_WORTH : 1;
  return log2(1 + mentionCount) * earliness * length * title * generic;
}
