import type { PaperLinks, SimilarityMix } from "./paper-links.ts";
import { KEYWORD_WORTH, type PaperVectors } from "./paper-vectors.ts";
import { createComparer, type PaperFeatures, roundSimilarity } from "./similarity.ts";
import { createTopList } from "./top-list.ts";
import type { NearPairs } from "./unite-nearest.ts";

/** Terms in words; the first `keywordCount` are keywords. */
export interface TermNames {
  readonly names: readonly string[];
  readonly keywordCount: number;
}

const WORDS_PER_LINK = 5;
/** A keyword tells a reader more than its words do: its contribution as if it weighed like a word, and twice. */
const KEYWORD_LEAD = 2 / KEYWORD_WORTH ** 2;
/** Shared terms looked at for them: some say nothing beside a better one. */
const TERMS_PER_LINK = 12;

/** The similarity of each pair with its parts, and the words that tie it. */
export function explainLinks(
  { sources, targets }: NearPairs,
  features: PaperFeatures,
  mix: SimilarityMix,
  termNames: TermNames,
): PaperLinks {
  const comparer = createComparer(features, mix);
  const wordsBehind = createWordsBehind(features.wording, termNames);
  const weights = new Float64Array(sources.length);
  const wording = new Float64Array(sources.length);
  const meaning = features.meaning === null ? null : new Float64Array(sources.length);
  const words: string[][] = [];
  for (const [link, source] of sources.entries()) {
    const target = targets[link] ?? 0;
    if (source !== sources[link - 1]) comparer.choose(source);
    weights[link] = comparer.similarityOf(target);
    wording[link] = roundSimilarity(comparer.wordingOf(target));
    if (meaning !== null) meaning[link] = roundSimilarity(comparer.meaningOf(target));
    words.push(wordsBehind(source, target));
  }
  return { sources, targets, weights, wording, meaning, words };
}

/** Gives the words and keywords that contribute most to the wording of two papers, strongest first. */
function createWordsBehind(
  vectors: PaperVectors,
  { keywordCount, names }: TermNames,
): (a: number, b: number) => string[] {
  const strongest = createTopList(TERMS_PER_LINK);
  const lowered = names.map((name) => name.toLowerCase());
  const isSaid = (name: string, chosen: readonly number[]): boolean =>
    // "Neural networks" says all that "neural" would say after it.
    chosen.some((term) => lowered[term]?.includes(name) === true);
  return (a, b) => {
    strongest.clear();
    visitShared(vectors, a, b, (term, product) => {
      strongest.offer(term, term < keywordCount ? product * KEYWORD_LEAD : product);
    });
    const chosen: number[] = [];
    for (const term of strongest.numbers.subarray(0, strongest.size())) {
      if (chosen.length < WORDS_PER_LINK && !isSaid(lowered[term] ?? "", chosen)) chosen.push(term);
    }
    return chosen.map((term) => names[term] ?? "");
  };
}

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
