import type { PaperVectors } from "./paper-vectors.ts";
import { createTopList } from "./top-list.ts";

/** Gives, for a paper, others that share rarer terms with it, those that share most first; -1 where there are fewer. */
export type ProposeByWording = (paper: number) => Int32Array;

/**
 * Terms of this many papers or more do not propose: they would make the work quadratic, and near
 * papers share rarer terms too.
 */
const MAX_POSTINGS = 400;
const PROPOSALS = 40;

/** An inverted index: for each rarer term, one stretch of papers with their weights. */
interface Postings {
  /** Start of each term's stretch, and the end of the last. */
  readonly starts: Int32Array;
  readonly papers: Int32Array;
  readonly weights: Float32Array;
}

/** Proposes near papers by the part of the TF-IDF cosine that rarer terms give. */
export function createProposeByWording(vectors: PaperVectors): ProposeByWording {
  const postings = makePostings(vectors);
  const papers = vectors.starts.length - 1;
  const sums = new Float64Array(papers);
  const met = new Int32Array(papers);
  const best = createTopList(PROPOSALS);
  return (paper) => {
    best.clear();
    const count = addProducts(paper, vectors, postings, { sums, met });
    for (let i = 0; i < count; i++) {
      const other = met[i] ?? 0;
      if (other !== paper) best.offer(other, sums[other] ?? 0);
      sums[other] = 0;
    }
    return best.numbers;
  };
}

function makePostings(vectors: PaperVectors): Postings {
  const starts = startPostings(vectors);
  const length = starts.at(-1) ?? 0;
  const papers = new Int32Array(length);
  const weights = new Float32Array(length);
  const next = starts.slice();
  for (let paper = 0; paper + 1 < vectors.starts.length; paper++) {
    const end = vectors.starts[paper + 1] ?? 0;
    for (let at = vectors.starts[paper] ?? 0; at < end; at++) {
      const term = vectors.terms[at] ?? 0;
      if (!isRare(vectors, term)) continue;
      const place = next[term] ?? 0;
      papers[place] = paper;
      weights[place] = vectors.weights[at] ?? 0;
      next[term] = place + 1;
    }
  }
  return { starts, papers, weights };
}

function startPostings(vectors: PaperVectors): Int32Array {
  const { paperCounts, terms } = vectors;
  const starts = new Int32Array(paperCounts.length + 1);
  for (const term of terms) {
    if (isRare(vectors, term)) starts[term + 1] = (starts[term + 1] ?? 0) + 1;
  }
  for (let term = 0; term < paperCounts.length; term++) {
    starts[term + 1] = (starts[term + 1] ?? 0) + (starts[term] ?? 0);
  }
  return starts;
}

function isRare({ paperCounts }: PaperVectors, term: number): boolean {
  return (paperCounts[term] ?? 0) < MAX_POSTINGS;
}

/** Adds up, in `sums`, the products of shared rarer terms; `met` gets the papers, their number is returned. */
function addProducts(
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
