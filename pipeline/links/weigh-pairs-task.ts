import type { Task } from "#pipeline/effects.ts";
import type { SimilarityMix } from "./paper-links.ts";
import { KEYWORD_WORTH, type PaperVectors } from "./paper-vectors.ts";
import { createComparer, mixCosines, type PaperFeatures, roundSimilarity } from "./similarity.ts";
import { createTopList } from "./top-list.ts";
import type { NearPairs } from "./unite-nearest.ts";

export interface WeighPairsInput {
  readonly features: PaperFeatures;
  readonly mix: SimilarityMix;
  /** Keywords are the terms below this number. */
  readonly keywordCount: number;
}

/** What some pairs of papers have in common, one a place in every array. */
export interface WeighedPairs {
  readonly weights: Float64Array;
  readonly wording: Float64Array;
  readonly meaning: Float64Array;
  /** `TERMS_PER_PAIR` places for each pair: the terms that tie it, strongest first; -1 where there are fewer. */
  readonly terms: Int32Array;
}

/** More than are told in the end: some say nothing beside a better one. */
export const TERMS_PER_PAIR = 12;

/** A keyword tells a reader more than its words do: its contribution as if it weighed like a word, and twice. */
const KEYWORD_LEAD = 2 / KEYWORD_WORTH ** 2;

/** Weighs some pairs, and finds the terms that tie them. */
export const weighPairsTask: Task<WeighPairsInput, NearPairs, WeighedPairs> = {
  name: "weigh-pairs",
  prepare: ({ features, keywordCount, mix }) => {
    const comparer = createComparer(features);
    const strongest = createTopList(TERMS_PER_PAIR);
    return ({ sources, targets }) => {
      const weights = new Float64Array(sources.length);
      const wording = new Float64Array(sources.length);
      const meaning = new Float64Array(sources.length);
      const terms = new Int32Array(sources.length * TERMS_PER_PAIR);
      for (const [pair, source] of sources.entries()) {
        const target = targets[pair] ?? 0;
        if (pair === 0 || source !== sources[pair - 1]) comparer.choose(source);
        const cosines = [comparer.wordingOf(target), comparer.meaningOf(target)] as const;
        weights[pair] = mixCosines(mix, ...cosines);
        wording[pair] = roundSimilarity(cosines[0]);
        meaning[pair] = roundSimilarity(cosines[1]);
        strongest.clear();
        visitShared(features.wording, source, target, (term, product) => {
          strongest.offer(term, term < keywordCount ? product * KEYWORD_LEAD : product);
        });
        terms.set(strongest.numbers, pair * TERMS_PER_PAIR);
      }
      return { weights, wording, meaning, terms };
    };
  },
};

/** Calls `visit` with the terms both papers have and their part of the cosine: a merge of sorted lists. */
function visitShared(
  { starts, terms, weights }: PaperVectors,
  a: number,
  b: number,
  visit: (term: number, product: number) => void,
): void {
  const [endA = 0, endB = 0] = [starts[a + 1], starts[b + 1]];
  for (let i = starts[a] ?? 0, j = starts[b] ?? 0; i < endA && j < endB; ) {
    const [termA = 0, termB = 0] = [terms[i], terms[j]];
    if (termA === termB) visit(termA, (weights[i] ?? 0) * (weights[j] ?? 0));
    if (termA <= termB) i++;
    if (termB <= termA) j++;
  }
}
