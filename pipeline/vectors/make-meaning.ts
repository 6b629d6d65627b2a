import type { RunTasks } from "#pipeline/effects.ts";
import { cutIntoParts } from "#pipeline/numeric/cut-into-parts.ts";
import { type RoughRows, roundRows } from "#pipeline/numeric/rough-dots.ts";
import { shareableFloats } from "#pipeline/numeric/shareable.ts";
import type { VectorText } from "./read-words.ts";
import { addTo, lengthOf, makeUnit } from "./unit-vector.ts";
import { type RawMeaning, vectorisePapersTask } from "./vectorise-papers.ts";
import type { WordVectors } from "./word-vectors.ts";

/** What the papers of a corpus are about. */
export interface Meaning {
  readonly dimension: number;
  /**
   * Row-major, a row a paper: the centred vectors of its whole text and of its sentences, added up
   * and brought to length 1; zero where no word has a vector. Their cosines say as much as the mean
   * of the two cosines, measured on papers with known classes, for half the work.
   */
  readonly vectors: Float32Array;
  /** The same, rounded. */
  readonly rough: RoughRows;
  /** What was taken from every unit vector of whole papers before its length became 1 again. */
  readonly wholeMean: Float64Array;
  /** Share of the corpus's words that have a vector, repeats counted, words without a subject not; 0 when it has none. */
  readonly knownWords: number;
}

/** Centred unit vectors of papers, row-major. */
export interface CentredParts {
  readonly whole: Float32Array;
  readonly sentences: Float32Array;
  readonly wholeMean: Float64Array;
}

/**
 * The usual mean counts as this many papers beside the corpus's own. Measured on 10 to 200 papers
 * of two collections: better below 40 papers, the same above; a larger part does harm.
 */
const USUAL_PAPERS = 5;

/** The meaning of all papers of a corpus. */
export async function makeMeaning(
  papers: readonly VectorText[],
  vectors: WordVectors,
  runTasks: RunTasks,
): Promise<Meaning> {
  // Only the texts: what else is known of a paper does not go to other threads.
  const texts = papers.map(({ abstract, title }) => ({ title, abstract }));
  const parts: RawMeaning[] = [];
  for await (const part of runTasks(vectorisePapersTask, vectors, cutIntoParts(texts))) {
    parts.push(part);
  }
  return joinMeaning(parts, vectors);
}

/** The meaning of papers whose vectors were made in parts; how they were cut changes nothing. */
export function joinMeaning(parts: readonly RawMeaning[], vectors: WordVectors): Meaning {
  const { dimension } = vectors;
  const { sentences, whole, wholeMean } = centreParts(parts, vectors);
  const joined = shareableFloats(whole.length);
  const vector = new Float64Array(dimension);
  for (let start = 0; start < whole.length; start += dimension) {
    vector.set(whole.subarray(start, start + dimension));
    addTo(vector, sentences.subarray(start, start + dimension), 1);
    makeUnit(vector);
    joined.set(vector, start);
  }
  const words = parts.reduce((sum, { wordCount }) => sum + wordCount, 0);
  const known = parts.reduce((sum, { knownCount }) => sum + knownCount, 0);
  return {
    dimension,
    vectors: joined,
    rough: roundRows(joined, dimension),
    wholeMean,
    knownWords: words === 0 ? 0 : known / words,
  };
}

/**
 * Takes from every vector what all papers have in common, without which everything looks alike
 * (Mu and Viswanath 2018). `usualPapers` 0 takes the corpus's own mean alone.
 */
export function centreParts(
  parts: readonly RawMeaning[],
  { usual }: WordVectors,
  usualPapers = USUAL_PAPERS,
): CentredParts {
  const whole = parts.map((part) => part.whole);
  const sentences = parts.map((part) => part.sentences);
  const wholeMean = meanVector(whole, usual.whole, usualPapers);
  const sentenceMean = meanVector(sentences, usual.sentences, usualPapers);
  return { whole: centre(whole, wholeMean), sentences: centre(sentences, sentenceMean), wholeMean };
}

/** Mean of the rows that are not zero, with the usual mean as some more rows. */
function meanVector(
  parts: readonly Float32Array[],
  usual: Float32Array,
  usualPapers: number,
): Float64Array {
  const mean = new Float64Array(usual.length);
  addTo(mean, usual, usualPapers);
  let count = usualPapers;
  for (const part of parts) {
    for (const row of rowsOf(part, usual.length)) {
      if (lengthOf(row) === 0) continue;
      addTo(mean, row, 1);
      count++;
    }
  }
  return mean.map((value) => value / Math.max(1, count));
}

function centre(parts: readonly Float32Array[], mean: Float64Array): Float32Array {
  const dimension = mean.length;
  const size = parts.reduce((sum, { length }) => sum + length, 0);
  const centred = new Float32Array(size);
  const vector = new Float64Array(dimension);
  let place = 0;
  for (const part of parts) {
    for (const row of rowsOf(part, dimension)) {
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

function* rowsOf(part: Float32Array, dimension: number): Generator<Float32Array> {
  for (let start = 0; start < part.length; start += dimension) {
    yield part.subarray(start, start + dimension);
  }
}
