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
      const factors = met.map((word) => (1 + ln(counts[word] ?? 1)) * (vectors.scales[word] ?? 0));
      for (let i = 0; i < met.length; i += AT_A_TIME) addVectors(sum, vectors, met, factors, i);
      for (const word of met) counts[word] = 0;
      met = [];
      return sum;
    },
    wordCount: () => wordCount,
    knownCount: () => knownCount,
  };
}

const AT_A_TIME = 4;

/** Adds the vectors of four words, or as many as are left from `first` on: a pass over the sum for each would cost more. */
function addVectors(
  sum: Float64Array,
  { dimension, values }: WordVectors,
  words: readonly number[],
  factors: readonly number[],
  first: number,
): void {
  const rowOf = (i: number): number => (words[first + i] ?? 0) * dimension;
  const [a, b, c, d] = [rowOf(0), rowOf(1), rowOf(2), rowOf(3)];
  const factorOf = (i: number): number => factors[first + i] ?? 0;
  const [byA, byB, byC, byD] = [factorOf(0), factorOf(1), factorOf(2), factorOf(3)];
  for (let i = 0; i < dimension; i++) {
    const two = byA * (values[a + i] ?? 0) + byB * (values[b + i] ?? 0);
    sum[i] = (sum[i] ?? 0) + two + (byC * (values[c + i] ?? 0) + byD * (values[d + i] ?? 0));
  }
}
