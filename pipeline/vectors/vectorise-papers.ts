import type { Task } from "#pipeline/effects.ts";
import { createWordAdder, type WordAdder } from "./add-vectors.ts";
import { readPaperWords, type VectorText } from "./read-words.ts";
import { addTo, makeUnit } from "./unit-vector.ts";
import type { WordVectors } from "./word-vectors.ts";

/** Unit vectors of some papers before centring, row-major; zero rows for papers without a known word. */
export interface RawMeaning {
  /** From all words of a paper, the title's counted twice. */
  readonly whole: Float32Array;
  /** Mean of the unit vectors of its sentences, the title's among them. */
  readonly sentences: Float32Array;
  readonly wordCount: number;
  /** Words that have a vector. */
  readonly knownCount: number;
}

const TITLE_TIMES = 2;

/** Makes the vectors of some papers, each from its own text alone. */
export const vectorisePapersTask: Task<WordVectors, readonly VectorText[], RawMeaning> = {
  name: "vectorise-papers",
  prepare: (vectors) => (papers) => vectorisePapers(papers, vectors),
};

/** The vectors of papers, each from its own text alone. */
export function vectorisePapers(papers: readonly VectorText[], vectors: WordVectors): RawMeaning {
  const { dimension } = vectors;
  const whole = new Float32Array(papers.length * dimension);
  const sentences = new Float32Array(papers.length * dimension);
  const adder = createWordAdder(vectors);
  const mean = new Float64Array(dimension);
  let [wordCount, knownCount] = [0, 0];
  for (const [paper, text] of papers.entries()) {
    const words = readPaperWords(text, vectors.words);
    adder.add(words.title.known, TITLE_TIMES);
    adder.add(words.abstract.known, 1);
    whole.set(finishUnit(adder), paper * dimension);
    mean.fill(0);
    for (const sentence of words.sentences) {
      adder.add(sentence, 1);
      addTo(mean, finishUnit(adder), 1);
    }
    makeUnit(mean);
    sentences.set(mean, paper * dimension);
    wordCount += words.title.wordCount + words.abstract.wordCount;
    knownCount += words.title.known.length + words.abstract.known.length;
  }
  return { whole, sentences, wordCount, knownCount };
}

function finishUnit(adder: WordAdder): Float64Array {
  const vector = adder.finish();
  makeUnit(vector);
  return vector;
}
