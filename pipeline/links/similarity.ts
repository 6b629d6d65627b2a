import type { Meaning } from "#pipeline/vectors/make-meaning.ts";
import type { SimilarityMix } from "./paper-links.ts";
import type { PaperVectors } from "./paper-vectors.ts";

/** What papers are compared by. */
export interface PaperFeatures {
  readonly wording: PaperVectors;
  /** Null without word vectors. */
  readonly meaning: Pick<Meaning, "dimension" | "vectors"> | null;
}

/** Compares one paper after another with many. */
export interface Comparer {
  /** Chooses the paper that the others are compared with. */
  readonly choose: (paper: number) => void;
  /** Cosine of the two papers' TF-IDF vectors, 0 to 1. */
  readonly wordingOf: (other: number) => number;
  /** Cosine of their meaning, -1 to 1; 0 without word vectors. */
  readonly meaningOf: (other: number) => number;
  /** Mean of both cosines by the mix, rounded, so that all engines order papers alike. */
  readonly similarityOf: (other: number) => number;
}

/** Stored weights are rounded to one part in this, so that all engines order papers alike. */
const STEPS = 1e6;

/** A similarity or cosine as it is stored. */
export function roundSimilarity(value: number): number {
  // Adding 0 turns -0 into 0. A power taken at each of many millions of calls would cost.
  return Math.round(value * STEPS) / STEPS + 0;
}

/** A comparer with room for one chosen paper. Vectors have length 1, so their products are cosines. */
export function createComparer({ meaning, wording }: PaperFeatures, mix: SimilarityMix): Comparer {
  const { paperCounts, starts, terms, weights } = wording;
  // The chosen paper's weight of every term: a look-up in place of a search.
  const own = new Float32Array(paperCounts.length);
  let chosen = -1;
  const setOwn = (isChosen: boolean): void => {
    const end = starts[chosen + 1] ?? 0;
    for (let at = starts[chosen] ?? 0; at < end; at++) {
      own[terms[at] ?? 0] = isChosen ? (weights[at] ?? 0) : 0;
    }
  };
  const wordingOf = (other: number): number => {
    const end = starts[other + 1] ?? 0;
    let sum = 0;
    for (let at = starts[other] ?? 0; at < end; at++) {
      sum += (own[terms[at] ?? 0] ?? 0) * (weights[at] ?? 0);
    }
    return sum;
  };
  const dimension = meaning?.dimension ?? 0;
  const vectors = meaning?.vectors ?? new Float32Array();
  const ownVector = new Float64Array(dimension);
  const meaningOf = (other: number): number => {
    const start = other * dimension;
    let sum = 0;
    for (let d = 0; d < dimension; d++) sum += (ownVector[d] ?? 0) * (vectors[start + d] ?? 0);
    return sum;
  };
  return {
    choose: (paper) => {
      if (chosen >= 0) setOwn(false);
      chosen = paper;
      setOwn(true);
      ownVector.set(vectors.subarray(paper * dimension, (paper + 1) * dimension));
    },
    wordingOf,
    meaningOf,
    similarityOf: (other) =>
      roundSimilarity(mix.wording * wordingOf(other) + mix.meaning * meaningOf(other)),
  };
}
