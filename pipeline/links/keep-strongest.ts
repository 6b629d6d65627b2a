/** A weighted pair of numbered things; source is the smaller. */
export interface WeightedPair {
  readonly source: number;
  readonly target: number;
  readonly weight: number;
}

/**
 * The pairs that are among the strongest `limit` of at least one of their ends, so that nothing
 * linked is left alone. In the order given; equal weights are kept by smaller partner.
 */
export function keepStrongest<Pair extends WeightedPair>(
  pairs: readonly Pair[],
  count: number,
  limit: number,
): Pair[] {
  const byEnd: number[][] = Array.from({ length: count }, () => []);
  for (const [i, { source, target }] of pairs.entries()) {
    byEnd[source]?.push(i);
    byEnd[target]?.push(i);
  }
  const kept = new Uint8Array(pairs.length);
  for (const ends of byEnd) {
    const strongest = ends.toSorted((a, b) => weightAt(pairs, b) - weightAt(pairs, a) || a - b);
    for (const i of strongest.slice(0, limit)) kept[i] = 1;
  }
  return pairs.filter((_, i) => kept[i] === 1);
}

function weightAt(pairs: readonly WeightedPair[], i: number): number {
  return pairs[i]?.weight ?? 0;
}
