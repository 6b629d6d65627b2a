import type { Task } from "#pipeline/effects.ts";
import { createWordAdder, type WordAdder } from "./add-vectors.ts";
import { cutSentences } from "./scan-words.ts";
import { addTo, makeUnit } from "./unit-vector.ts";
import type { WordVectors } from "./word-vectors.ts";

/** The text that a paper's vectors are made of. */
export interface VectorText {
  readonly title: string;
  readonly abstract: string;
}

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
  const words = createWordAdder(vectors);
  const sentenceWords = createWordAdder(vectors);
  for (const [paper, text] of papers.entries()) {
    words.add(text.title, TITLE_TIMES);
    words.add(text.abstract, 1);
    const vector = words.finish();
    makeUnit(vector);
    whole.set(vector, paper * dimension);
    sentences.set(meanOfSentences(text, sentenceWords, dimension), paper * dimension);
  }
  const { knownCount, wordCount } = words;
  return { whole, sentences, wordCount: wordCount(), knownCount: knownCount() };
}

function meanOfSentences(
  { abstract, title }: VectorText,
  words: WordAdder,
  dimension: number,
): Float64Array {
  const mean = new Float64Array(dimension);
  for (const sentence of cutSentences(`${title}. ${abstract}`)) {
    words.add(sentence, 1);
    const vector = words.finish();
    makeUnit(vector);
    addTo(mean, vector, 1);
  }
  makeUnit(mean);
  return mean;
}
