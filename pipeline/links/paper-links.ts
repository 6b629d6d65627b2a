/**
 * Pairs of near papers, one a place in every array: each pair once, whichever of the two has the
 * other among its nearest. In order of source, then target; source is the smaller.
 */
export interface PaperLinks {
  readonly sources: Int32Array;
  readonly targets: Int32Array;
  /** Similarity of the two: the mean of the two cosines below by `NeighbourAccount.mix`, above 0. */
  readonly weights: Float64Array;
  /** TF-IDF cosine of their words and keywords, 0 to 1. */
  readonly wording: Float64Array;
  /** Cosine of their vectors, -1 to 1; null when the corpus was mapped without word vectors. */
  readonly meaning: Float64Array | null;
  /** Words and keywords that contribute most to `wording`, strongest first; at most five, may be none. */
  readonly words: readonly (readonly string[])[];
}

/** How the nearest papers were found, for the manifest. */
export interface NeighbourAccount {
  readonly method: "exact" | "approximate";
  /** Share of the truly nearest that were found, on `sample` papers drawn at random; 1 when exact. */
  readonly recall: number;
  /** Papers on which `recall` was measured; 0 when exact. */
  readonly sample: number;
  /** Part of each cosine in a paper link's weight; they add up to 1. */
  readonly mix: SimilarityMix;
  /** Share of the corpus's words that have a vector (`Meaning.knownWords`); null without word vectors. */
  readonly knownWords: number | null;
}

export interface SimilarityMix {
  /** Of the TF-IDF cosine. */
  readonly wording: number;
  /** Of the cosine of the papers' vectors. */
  readonly meaning: number;
}
