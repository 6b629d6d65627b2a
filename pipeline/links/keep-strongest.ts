import { createTopList } from "./top-list.ts";

/** A weighted pair of numbered things; source is the smaller. */
export interface WeightedPair {
  readonly source: number;
  readonly target: number;
  readonly weight: number;
}

/** Weighted pairs, one a place in every array. */
export interface PairColumns {
  readonly sources: Int32Array;
  readonly targets: Int32Array;
  readonly weights: Float64Array;
}

/**
 * The pairs that are among the strongest `limit` of at least one of their ends, so that nothing
 * linked is left alone. In the order given, which also decides between equal weights.
 */
export function keepStrongest<Pair extends WeightedPair>(
  pairs: readonly Pair[],
  count: number,
  limit: number,
): Pair[] {
  const columns = {
    sources: Int32Array.from(pairs, ({ source }) => source),
    targets: Int32Array.from(pairs, ({ target }) => target),
    weights: Float64Array.from(pairs, ({ weight }) => weight),
  };
  const kept = markStrongest(columns, count, limit);
  return pairs.filter((_, i) => kept[i] === 1);
}

/** As keepStrongest: 1 for every pair that stays, 0 for the others. */
export function markStrongest(pairs: PairColumns, count: number, limit: number): Uint8Array {
  const kept = new Uint8Array(pairs.sources.length);
  if (limit <= 0) return kept;
  const { numbers, starts } = listByEnd(pairs, count);
  const strongest = createTopList(limit);
  for (let end = 0; end < count; end++) {
    strongest.clear();
    for (const pair of numbers.subarray(starts[end], starts[end + 1])) {
      strongest.offer(pair, pairs.weights[pair] ?? 0);
    }
    for (const pair of strongest.numbers.subarray(0, strongest.size())) kept[pair] = 1;
  }
  return kept;
}

/** For each end the numbers of its pairs, ascending: stretches of one array. */
function listByEnd(
  { sources, targets }: PairColumns,
  count: number,
): { readonly starts: Int32Array; readonly numbers: Int32Array } {
  const starts = new Int32Array(count + 1);
  for (const ends of [sources, targets]) {
    for (const end of ends) starts[end + 1] = (starts[end + 1] ?? 0) + 1;
  }
  for (let end = 0; end < count; end++)
    starts[end + 1] = (starts[end + 1] ?? 0) + (starts[end] ?? 0);
  const next = starts.slice();
  const numbers = new Int32Array(starts[count] ?? 0);
  const put = (end: number, pair: number): void => {
    const place = next[end] ?? 0;
    numbers[place] = pair;
    next[end] = place + 1;
  };
  for (const [pair, source] of sources.entries()) {
    put(source, pair);
    put(targets[pair] ?? 0, pair);
  }
  return { starts, numbers };
}
