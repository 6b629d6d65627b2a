import { addTo, lengthOf, makeUnit } from "./unit-vector.ts";
import { type RawMeaning, type VectorText, vectorisePapers } from "./vectorise-papers.ts";
import type { WordVectors } from "./word-vectors.ts";

/** What the papers of a corpus are about: centred unit vectors, row-major, a row a paper. */
export interface Meaning {
  readonly dimension: number;
  /** Of all words of a paper; a zero row where none has a vector. */
  readonly whole: Float32Array;
  /** Of its sentences. */
  readonly sentences: Float32Array;
  /** What was taken from every unit vector of whole papers before its length became 1 again. */
  readonly wholeMean: Float64Array;
  /** Share of the corpus's words, repeats counted, that have a vector; 0 when it has no words. */
  readonly knownWords: number;
}

/**
 * The usual mean counts as this many papers beside the corpus's own. Measured on 10 to 200 papers
 * of two collections: better below 40 papers, the same above; a larger part does harm.
 */
const USUAL_PAPERS = 5;

/** The meaning of all papers of a corpus. */
export function makeMeaning(papers: readonly VectorText[], vectors: WordVectors): Meaning {
  return centreMeaning([vectorisePapers(papers, vectors)], vectors);
}

/**
 * Takes from every vector what all papers have in common, without which everything looks alike
 * (Mu and Viswanath 2018, "all but the top"). `chunks` in the order of the papers; how the corpus
 * was cut into them changes nothing. `usualPapers` 0 takes the corpus's own mean alone.
 */
export function centreMeaning(
  chunks: readonly RawMeaning[],
  { dimension, usual }: WordVectors,
  usualPapers = USUAL_PAPERS,
): Meaning {
  const whole = chunks.map((chunk) => chunk.whole);
  const sentences = chunks.map((chunk) => chunk.sentences);
  const wholeMean = meanVector(whole, usual.whole, usualPapers);
  const sentenceMean = meanVector(sentences, usual.sentences, usualPapers);
  const words = chunks.reduce((sum, { wordCount }) => sum + wordCount, 0);
  const known = chunks.reduce((sum, { knownCount }) => sum + knownCount, 0);
  return {
    dimension,
    whole: centre(whole, wholeMean),
    sentences: centre(sentences, sentenceMean),
    wholeMean,
    knownWords: words === 0 ? 0 : known / words,
  };
}

/** Mean of the rows that are not zero, with the usual mean as some more rows. */
function meanVector(
  chunks: readonly Float32Array[],
  usual: Float32Array,
  usualPapers: number,
): Float64Array {
  const mean = new Float64Array(usual.length);
  addTo(mean, usual, usualPapers);
  let count = usualPapers;
  for (const chunk of chunks) {
    for (const row of rowsOf(chunk, usual.length)) {
      if (lengthOf(row) === 0) continue;
      addTo(mean, row, 1);
      count++;
    }
  }
  return mean.map((value) => value / Math.max(1, count));
}

function centre(chunks: readonly Float32Array[], mean: Float64Array): Float32Array {
  const dimension = mean.length;
  const size = chunks.reduce((sum, { length }) => sum + length, 0);
  const centred = new Float32Array(size);
  const vector = new Float64Array(dimension);
  let place = 0;
  for (const chunk of chunks) {
    for (const row of rowsOf(chunk, dimension)) {
      if (lengthOf(row) > 0) {
        vector.set(row);
        addTo(vector, mean, -1);
        makeUnit(vector);
        centred.set(vector, place);
      }
      place += dimension;
    }
  }
  return centred;
}

function* rowsOf(chunk: Float32Array, dimension: number): Generator<Float32Array> {
  for (let start = 0; start < chunk.length; start += dimension) {
    yield chunk.subarray(start, start + dimension);
  }
}
