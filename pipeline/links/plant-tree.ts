import { createRandom, type Random } from "#pipeline/numeric/random.ts";
import type { RoughDots } from "#pipeline/numeric/rough-dots.ts";

/** Papers in an order in which near ones mostly stand together, cut into leaves. */
export interface Leaves {
  readonly papers: Int32Array;
  /** The place after the last of each leaf. */
  readonly ends: readonly number[];
}

/** No leaf holds more. */
export const PAPERS_PER_LEAF = 64;

/**
 * A random projection tree (Dasgupta and Freund 2008) over the rows of
 * a matrix: papers are halved at the median
 * of their projections on the line through two of them, drawn by the seed, until a leaf holds few.
 */
export function plantTree(count: number, dots: RoughDots, seed: number): Leaves {
  const papers = Int32Array.from({ length: count }, (_, paper) => paper);
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
    const middle = from + halve(own, project(own, dots, random));
    waiting.push({ from: middle, to }, { from, to: middle });
  }
  return { papers, ends };
}

/** Where papers stand on the line through two of them, from one end to the other. */
function project(papers: Int32Array, dots: RoughDots, random: Random): Float64Array {
  const draw = (): number => papers[Math.floor(random() * papers.length)] ?? 0;
  const [from, to] = [draw(), draw()];
  dots.choose(to);
  const projections = Float64Array.from(papers, dots.dotOf);
  dots.choose(from);
  for (const [i, paper] of papers.entries()) {
    projections[i] = (projections[i] ?? 0) - dots.dotOf(paper);
  }
  return projections;
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
