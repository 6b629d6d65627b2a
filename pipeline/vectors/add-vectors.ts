import { ln } from "#pipeline/numeric/logarithm.ts";
import { isStopWord } from "#pipeline/text/stop-words.ts";
import { cleanText, scanWords } from "./scan-words.ts";
import { findWord } from "./word-index.ts";
import type { WordVectors } from "./word-vectors.ts";

/** Adds up the vectors of a text's words. Keeps its counters from text to text: make one, use it often. */
export interface WordAdder {
  /** Counts the words of a text `times` over. */
  readonly add: (text: string, times: number) => void;
  /**
   * The vector of all that was counted: the sum over distinct words of `(1 + ln tf) x vector`.
   * Forgets the counts; the array is used again by the next call.
   */
  readonly finish: () => Float64Array;
  /** Words with a subject met since the adder was made, and those that have a vector; repeats count. */
  readonly wordCount: () => number;
  readonly knownCount: () => number;
}

/** An adder for the vocabulary of `vectors`. */
export function createWordAdder(vectors: WordVectors): WordAdder {
  const counts = new Int32Array(vectors.scales.length);
  const sum = new Float64Array(vectors.dimension);
  let met: number[] = [];
  let wordCount = 0;
  let knownCount = 0;
  return {
    add: (text, times) => {
      const clean = cleanText(text);
      scanWords(clean, (start, end) => {
        const word = findWord(vectors.words, clean, start, end);
        if (word >= 0 || !isStopWord(clean.slice(start, end))) wordCount++;
        if (word < 0) return;
        knownCount++;
        if (counts[word] === 0) met.push(word);
        counts[word] = (counts[word] ?? 0) + times;
      });
    },
    finish: () => {
      sum.fill(0);
      for (const word of met) {
        addVector(sum, vectors, word, 1 + ln(counts[word] ?? 1));
        counts[word] = 0;
      }
      met = [];
      return sum;
    },
    wordCount: () => wordCount,
    knownCount: () => knownCount,
  };
}

function addVector(
  sum: Float64Array,
  { dimension, scales, values }: WordVectors,
  word: number,
  times: number,
): void {
  const factor = times * (scales[word] ?? 0);
  const row = word * dimension;
  for (let d = 0; d < dimension; d++) sum[d] = (sum[d] ?? 0) + factor * (values[row + d] ?? 0);
}
