import type { WordIndex } from "./word-index.ts";

/** A vector for each word of a vocabulary, in typed arrays that threads can share. */
export interface WordVectors {
  readonly dimension: number;
  /** The number of a word is its row. */
  readonly words: WordIndex;
  /** Row-major; a row times its scale is the word's vector. */
  readonly values: Int8Array;
  readonly scales: Float32Array;
  /** What a paper's vectors have in common with most papers': for corpora too small to tell. */
  readonly usual: UsualMeans;
  /** SHA-256 of the files, one after the other, in hexadecimal. */
  readonly sha256: string;
}

/** Means of the unit vectors of many papers' texts. */
export interface UsualMeans {
  readonly whole: Float32Array;
  readonly sentences: Float32Array;
}
