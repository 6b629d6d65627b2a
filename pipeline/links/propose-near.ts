import type { PaperVectors } from "./paper-vectors.ts";

/** Gives, for a paper, the others that share rarer terms with it, those that share most first. */
export type ProposeNear = (paper: number, count: number) => number[];

/**
 * Terms of this many papers or more do not propose: they would make the work quadratic, and near
 * papers share rarer terms too. With fewer papers than this in the corpus, every term proposes.
 */
const MAX_POSTINGS = 400;

/** An inverted index: for each term, one stretch of papers with their weights. */
interface Postings {
  /** Start of each term's stretch, and the end of the last. */
  readonly starts: Int32Array;
  readonly papers: Int32Array;
  readonly weights: Float64Array;
}

/** Proposes neighbours by the part of the cosine that rarer terms give, through an inverted index. */
export function createProposeNear(vectors: PaperVectors): ProposeNear {
  const postings = makePostings(vectors);
  const sums = new Float64Array(vectors.terms.length);
  return (paper, count) => {
    const met = sumProducts(paper, vectors, postings, sums).filter((other) => other !== paper);
    const best = strongest(met, sums, count);
    for (const other of met) sums[other] = 0;
    sums[paper] = 0;
    return best;
  };
}

function makePostings({ paperCounts, terms, weights }: PaperVectors): Postings {
  const starts = new Int32Array(paperCounts.length + 1);
  for (const [term, count] of paperCounts.entries()) {
    starts[term + 1] = (starts[term] ?? 0) + (count < MAX_POSTINGS ? count : 0);
  }
  const length = starts[paperCounts.length] ?? 0;
  const postings = { starts, papers: new Int32Array(length), weights: new Float64Array(length) };
  const next = starts.slice();
  for (const [paper, own] of terms.entries()) {
    for (const [i, term] of own.entries()) {
      const place = next[term] ?? 0;
      if (place >= (starts[term + 1] ?? 0)) continue;
      postings.papers[place] = paper;
      postings.weights[place] = weights[paper]?.[i] ?? 0;
      next[term] = place + 1;
    }
  }
  return postings;
}

/** Adds up, in `sums`, the products of shared terms; gives the papers met, in the order met. */
function sumProducts(
  paper: number,
  { terms, weights }: PaperVectors,
  postings: Postings,
  sums: Float64Array,
): number[] {
  const met: number[] = [];
  for (const [i, term] of terms[paper]?.entries() ?? []) {
    const weight = weights[paper]?.[i] ?? 0;
    const end = postings.starts[term + 1] ?? 0;
    for (let place = postings.starts[term] ?? 0; place < end; place++) {
      const other = postings.papers[place] ?? 0;
      const before = sums[other] ?? 0;
      if (before === 0) met.push(other);
      sums[other] = before + weight * (postings.weights[place] ?? 0);
    }
  }
  return met;
}

/** The `count` papers of the largest sums, largest first; equal ones by number. */
function strongest(met: readonly number[], sums: Float64Array, count: number): number[] {
  const sumOf = (paper: number): number => sums[paper] ?? 0;
  // Sorting bare numbers finds the bar that the best must pass; only those few are then ordered.
  const bar = Float64Array.from(met, sumOf).sort()[Math.max(0, met.length - count)] ?? 0;
  return met
    .filter((paper) => sumOf(paper) >= bar)
    .toSorted((a, b) => sumOf(b) - sumOf(a) || a - b)
    .slice(0, count);
}
