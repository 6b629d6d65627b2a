import type { PaperVectors } from "./paper-vectors.ts";

/** An inverted index: for each term, one stretch of papers with their weights. */
export interface Postings {
  /** Start of each term's stretch, and the end of the last. */
  readonly starts: Int32Array;
  /** Ascending inside a stretch. */
  readonly papers: Int32Array;
  readonly weights: Float32Array;
}

/** An index of the terms that fewer than so many papers have. */
export function makePostings(vectors: PaperVectors, fewerThan: number): Postings {
  const starts = startPostings(vectors, fewerThan);
  const length = starts.at(-1) ?? 0;
  const papers = new Int32Array(length);
  const weights = new Float32Array(length);
  const next = starts.slice();
  for (let paper = 0; paper + 1 < vectors.starts.length; paper++) {
    const end = vectors.starts[paper + 1] ?? 0;
    for (let at = vectors.starts[paper] ?? 0; at < end; at++) {
      const term = vectors.terms[at] ?? 0;
      if (!isRare(vectors, term, fewerThan)) continue;
      const place = next[term] ?? 0;
      papers[place] = paper;
      weights[place] = vectors.weights[at] ?? 0;
      next[term] = place + 1;
    }
  }
  return { starts, papers, weights };
}

function startPostings(vectors: PaperVectors, fewerThan: number): Int32Array {
  const { paperCounts, terms } = vectors;
  const starts = new Int32Array(paperCounts.length + 1);
  for (const term of terms) {
    if (isRare(vectors, term, fewerThan)) starts[term + 1] = (starts[term + 1] ?? 0) + 1;
  }
  for (let term = 0; term < paperCounts.length; term++) {
    starts[term + 1] = (starts[term + 1] ?? 0) + (starts[term] ?? 0);
  }
  return starts;
}

function isRare({ paperCounts }: PaperVectors, term: number, fewerThan: number): boolean {
  return (paperCounts[term] ?? 0) < fewerThan;
}

/**
 * Adds up, in `sums`, the products of the terms that other papers share with this one, term by term, so
 * that nothing is spent on what they do not share; `met` gets the papers, their number is returned.
 */
export function addProducts(
  paper: number,
  { starts, terms, weights }: PaperVectors,
  postings: Postings,
  { met, sums }: { readonly sums: Float64Array; readonly met: Int32Array },
): number {
  let count = 0;
  for (let at = starts[paper] ?? 0; at < (starts[paper + 1] ?? 0); at++) {
    const weight = weights[at] ?? 0;
    const term = terms[at] ?? 0;
    const end = postings.starts[term + 1] ?? 0;
    for (let place = postings.starts[term] ?? 0; place < end; place++) {
      const other = postings.papers[place] ?? 0;
      const before = sums[other] ?? 0;
      if (before === 0) met[count++] = other;
      sums[other] = before + weight * (postings.weights[place] ?? 0);
    }
  }
  return count;
}
