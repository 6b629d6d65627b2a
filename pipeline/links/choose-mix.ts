import { createRandom } from "#pipeline/numeric/random.ts";
import { round } from "#pipeline/numeric/round.ts";
import type { SimilarityMix } from "./paper-links.ts";
import { createComparer, type PaperFeatures } from "./similarity.ts";

/**
 * What each cosine counts, in units of its own spread over pairs of papers. Measured on papers with
 * known classes, where less wording is a little better, and on papers with authors' keywords, where
 * more is: see docs/decisions/0006-near-papers.md.
 */
const WORTH: SimilarityMix = { wording: 0.25, meaning: 1 };

const WORDING_ALONE: SimilarityMix = { wording: 1, meaning: 0 };
const PAIRS = 20_000;
const SEED = 1;
const PART_DECIMALS = 4;
/** What differs less than this from pair to pair tells nothing. */
const LEAST_DEVIATION = 1e-6;

/**
 * The parts of the two cosines in the similarity of papers. A sum of z-scores is, but for a
 * constant, a sum of cosines weighted by worth over standard deviation; divided by their sum these
 * are the parts of a mean. Deviations are taken over all pairs of papers, or over pairs drawn, the same
 * whatever the seed of a run: how alike papers are is not left to that.
 */
export function chooseMix(features: PaperFeatures): SimilarityMix {
  const papers = features.wording.starts.length - 1;
  if (features.meaning === null || papers < 2) return WORDING_ALONE;
  const comparer = createComparer(features);
  const wording: number[] = [];
  const meaning: number[] = [];
  let chosen = -1;
  for (const [a, b] of listPairs(papers)) {
    if (a !== chosen) comparer.choose(a);
    chosen = a;
    wording.push(comparer.wordingOf(b));
    meaning.push(comparer.meaningOf(b));
  }
  const parts = {
    wording: partOf(WORTH.wording, deviationOf(wording)),
    meaning: partOf(WORTH.meaning, deviationOf(meaning)),
  };
  const sum = parts.wording + parts.meaning;
  if (sum === 0) return WORDING_ALONE;
  const share = round(parts.meaning / sum, PART_DECIMALS);
  return { wording: round(1 - share, PART_DECIMALS), meaning: share };
}

/** All pairs when they are few enough, else as many at random. */
function* listPairs(papers: number): Generator<readonly [number, number]> {
  if ((papers * (papers - 1)) / 2 <= PAIRS) {
    for (let a = 1; a < papers; a++) for (let b = 0; b < a; b++) yield [a, b];
    return;
  }
  const random = createRandom(SEED);
  for (let pair = 0; pair < PAIRS; pair++) {
    const a = Math.floor(random() * papers);
    yield [a, (a + 1 + Math.floor(random() * (papers - 1))) % papers];
  }
}

function deviationOf(values: readonly number[]): number {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  return Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length);
}

function partOf(worth: number, deviation: number): number {
  return deviation < LEAST_DEVIATION ? 0 : worth / deviation;
}
