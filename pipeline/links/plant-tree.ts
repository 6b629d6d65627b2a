import { createRandom, type Random } from "#pipeline/numeric/random.ts";

/** Papers in an order in which near ones mostly stand together, cut into leaves. */
export interface Leaves {
  readonly papers: Int32Array;
  /** The place after the last of each leaf. */
  readonly ends: readonly number[];
}

/** No leaf holds more. */
export const PAPERS_PER_LEAF = 64;

/**
 * A random projection tree (Dasgupta and Freund 2008) over the rows: papers are halved at the median
 * of their projections on the line through two of them, drawn by the seed, until a leaf holds few.
 */
export function plantTree(rows: Float32Array, dimension: number, seed: number): Leaves {
  const papers = Int32Array.from({ length: rows.length / dimension }, (_, paper) => paper);
  const random = createRandom(seed);
  const ends: number[] = [];
  // The right half waits while the left one is cut, so that leaves come in the order of the papers.
  const waiting = [{ from: 0, to: papers.length }];
  for (let part = waiting.pop(); part !== undefined; part = waiting.pop()) {
    const { from, to } = part;
    if (to - from <= PAPERS_PER_LEAF) {
      ends.push(to);
      continue;
    }
    const own = papers.subarray(from, to);
    const middle = from + halve(own, project(own, rows, dimension, random));
    waiting.push({ from: middle, to }, { from, to: middle });
  }
  return { papers, ends };
}

function project(
  papers: Int32Array,
  rows: Float32Array,
  dimension: number,
  random: Random,
): Float64Array {
  const rowOf = (paper: number): Float32Array =>
    rows.subarray(paper * dimension, (paper + 1) * dimension);
  const draw = (): number => papers[Math.floor(random() * papers.length)] ?? 0;
  const [from, to] = [rowOf(draw()), rowOf(draw())];
  const line = Float64Array.from(to, (value, d) => value - (from[d] ?? 0));
  return Float64Array.from(papers, (paper) => {
    const start = paper * dimension;
    let sum = 0;
    for (let d = 0; d < dimension; d++) sum += (rows[start + d] ?? 0) * (line[d] ?? 0);
    return sum;
  });
}

/** Puts papers below the median first, in the order they had; gives their number, never 0 or all. */
function halve(papers: Int32Array, projections: Float64Array): number {
  const median = projections.toSorted()[projections.length >> 1] ?? 0;
  const below = papers.filter((_, i) => (projections[i] ?? 0) < median);
  // All alike, such as papers without a vector: cut where they stand.
  if (below.length === 0) return papers.length >> 1;
  const rest = papers.filter((_, i) => (projections[i] ?? 0) >= median);
  papers.set(below);
  papers.set(rest, below.length);
  return below.length;
}
