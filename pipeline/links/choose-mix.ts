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
const PART_DECIMALS = 4;
/** What differs less than this from pair to pair tells nothing. */
const LEAST_DEVIATION = 1e-6;

/**
 * The parts of the two cosines in the similarity of papers. A sum of z-scores is, but for a
 * constant, a sum of cosines weighted by worth over standard deviation; divided by their sum these
 * are the parts of a mean. Deviations are taken over pairs of papers drawn by the seed.
 */
export function chooseMix(features: PaperFeatures, seed: number): SimilarityMix {
  const papers = features.wording.starts.length - 1;
  if (features.meaning === null || papers < 2) return WORDING_ALONE;
  const comparer = createComparer(features);
  const random = createRandom(seed);
  const wording = new Float64Array(PAIRS);
  const meaning = new Float64Array(PAIRS);
  for (let pair = 0; pair < PAIRS; pair++) {
    const a = Math.floor(random() * papers);
    const b = (a + 1 + Math.floor(random() * (papers - 1))) % papers;
    comparer.choose(a);
    wording[pair] = comparer.wordingOf(b);
    meaning[pair] = comparer.meaningOf(b);
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

function deviationOf(values: Float64Array): number {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  return Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length);
}

function partOf(worth: number, deviation: number): number {
  return deviation < LEAST_DEVIATION ? 0 : worth / deviation;
}
