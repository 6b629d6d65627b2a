import { ln } from "#pipeline/numeric/logarithm.ts";
import { round } from "#pipeline/numeric/round.ts";

/** What the weight of a keyword link follows from: all of it is stored in the snapshot. */
export interface LinkCounts {
  /** Papers of the corpus. */
  readonly papers: number;
  /** Papers that have the one keyword, and the other. */
  readonly source: number;
  readonly target: number;
  /** Papers that have both. */
  readonly both: number;
}

/** Decimals of stored weights. */
const WEIGHT_DECIMALS = 6;

/**
 * Normalised pointwise mutual information (Bouma 2009): 1 when the keywords only come together,
 * 0 when they meet as often as chance would have it, below 0 when less. Rounded as it is stored.
 */
export function npmi({ papers, source, target, both }: LinkCounts): number {
  if (both === 0) return -1;
  if (both === papers) return 1;
  const information = ln((both * papers) / (source * target));
  return round(information / ln(papers / both), WEIGHT_DECIMALS);
}
