import type { Meaning } from "#pipeline/vectors/make-meaning.ts";
import { centreOf, closenessTo, createPhraseVector } from "#pipeline/vectors/phrase-vector.ts";
import type { WordVectors } from "#pipeline/vectors/word-vectors.ts";

/** How near the meaning of a keyword is to that of a group of papers, -1 to 1. */
export type Closeness = (papers: readonly number[]) => (keyword: number) => number;

/** Closeness by word vectors. A keyword none of whose words has a vector is neither near nor far: 0. */
export function createCloseness(
  labels: readonly string[],
  vectors: WordVectors,
  meaning: Meaning,
): Closeness {
  const vectorOf = createPhraseVector(vectors, meaning);
  const known = new Map<number, Float64Array | null>();
  return (papers) => {
    const centre = centreOf(papers, meaning);
    return (keyword) => {
      const before = known.get(keyword);
      const vector = before === undefined ? vectorOf(labels[keyword] ?? "") : before;
      known.set(keyword, vector);
      return vector === null ? 0 : closenessTo(vector, centre);
    };
  };
}
