import { ln } from "#pipeline/numeric/logarithm.ts";
import { createRowSums } from "#pipeline/numeric/row-sums.ts";
import type { WordVectors } from "./word-vectors.ts";

/** Adds up the vectors of words. Keeps its counters from text to text: make one, use it often. */
export interface WordAdder {
  /** Counts each of the words, by number, `times` over. */
  readonly add: (words: readonly number[], times: number) => void;
  /**
   * The vector of all that was counted: the sum over distinct words of `(1 + ln tf) x vector`.
   * Forgets the counts; the array is used again by the next call.
   */
  readonly finish: () => Float64Array;
}

/** An adder for the vocabulary of `vectors`. */
export function createWordAdder({ dimension, scales, values }: WordVectors): WordAdder {
  const counts = new Int32Array(scales.length);
  const rows = createRowSums(values, dimension);
  let met: number[] = [];
  return {
    add: (words, times) => {
      for (const word of words) {
        if (counts[word] === 0) met.push(word);
        counts[word] = (counts[word] ?? 0) + times;
      }
    },
    finish: () => {
      const factors = met.map((word) => (1 + ln(counts[word] ?? 1)) * (scales[word] ?? 0));
      const sum = rows.sum(met, factors);
      for (const word of met) counts[word] = 0;
      met = [];
      return sum;
    },
  };
}
