import { createWordAdder } from "./add-vectors.ts";
import type { Meaning } from "./make-meaning.ts";
import { readWords } from "./read-words.ts";
import { addTo, makeUnit } from "./unit-vector.ts";
import type { WordVectors } from "./word-vectors.ts";

/** Gives the unit vector of a phrase among the vectors of whole papers; null without a known word. */
export type PhraseVector = (phrase: string) => Float64Array | null;

/**
 * Vectors of phrases, for asking how close a name is to papers (`closenessTo`). Too rough for
 * telling two phrases apart or for merging keywords: a word or two say little.
 */
export function createPhraseVector(vectors: WordVectors, { wholeMean }: Meaning): PhraseVector {
  const words = createWordAdder(vectors);
  return (phrase) => {
    const { known } = readWords(phrase, vectors.words);
    if (known.length === 0) return null;
    words.add(known, 1);
    const vector = words.finish().slice();
    makeUnit(vector);
    addTo(vector, wholeMean, -1);
    makeUnit(vector);
    return vector;
  };
}

/** The unit vector in the middle of some papers; zero when none of them has a vector. */
export function centreOf(papers: readonly number[], { dimension, vectors }: Meaning): Float64Array {
  const sum = new Float64Array(dimension);
  for (const paper of papers) {
    addTo(sum, vectors.subarray(paper * dimension, (paper + 1) * dimension), 1);
  }
  makeUnit(sum);
  return sum;
}

/** Cosine of two unit vectors, -1 to 1. */
export function closenessTo(a: Float64Array, b: Float64Array): number {
  return a.reduce((sum, value, d) => sum + value * (b[d] ?? 0), 0);
}
