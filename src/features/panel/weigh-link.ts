import type { LinkFacts } from "#src/data/queries/counts-of-link.ts";

/** The way from the counts of a link to its weight. */
export interface LinkArithmetic {
  /** Papers that would have both, were their keywords dealt out by chance. */
  readonly expected: number;
  /** How many times as many papers have both. */
  readonly times: number;
  /** The most times that as many shared papers allow: when neither keyword is without the other. */
  readonly mostTimes: number;
  /** Both in doublings: 8 times are three. Below 0 when less than by chance. */
  readonly doublings: number;
  readonly mostDoublings: number;
  /** The one in parts of the other: normalised pointwise mutual information (Bouma 2009), -1 to 1. */
  readonly weight: number;
}

type Counts = Pick<LinkFacts, "papers" | "a" | "b" | "both">;

/** The weight of a link, step by step; null when no paper has both, and there is nothing to weigh. */
export function weighLink({ a, b, both, papers }: Counts): LinkArithmetic | null {
  if (both === 0) return null;
  const expected = (a * b) / papers;
  const times = both / expected;
  const mostTimes = papers / both;
  const [doublings, mostDoublings] = [Math.log2(times), Math.log2(mostTimes)];
  // Two keywords that are in every paper cannot be without one another.
  const weight = both === papers ? 1 : doublings / mostDoublings;
  return { expected, times, mostTimes, doublings, mostDoublings, weight };
}
