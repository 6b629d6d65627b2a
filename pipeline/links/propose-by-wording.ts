import type { PaperVectors } from "./paper-vectors.ts";
import { addProducts, makePostings } from "./postings.ts";
import { createTopList } from "./top-list.ts";

/** Gives, for a paper, others that share rarer terms with it, those that share most first; -1 where there are fewer. */
export type ProposeByWording = (paper: number) => Int32Array;

/**
 * Terms of this many papers or more do not propose: they would make the work quadratic, and near
 * papers share rarer terms too.
 */
const MAX_POSTINGS = 400;
const PROPOSALS = 40;

/** Proposes near papers by the part of the TF-IDF cosine that rarer terms give. */
export function createProposeByWording(vectors: PaperVectors): ProposeByWording {
  const postings = makePostings(vectors, MAX_POSTINGS);
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
