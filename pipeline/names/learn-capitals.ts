/** Tells whether a word, or a part of a hyphenated one, keeps the capital it begins with. */
export type IsCapital = (part: string) => boolean;

/** Abstracts read: more would change next to nothing. */
const MAX_ABSTRACTS = 2000;
/** Letters after a small letter, comma or opening bracket and a space: not at the start of a sentence. */
const WITHIN_SENTENCE = /(?<=[\p{Ll},;:] |-)\p{L}+/gu;

/**
 * Learns from running text which words have a capital of their own (Markov, Bayesian) and which
 * only get one where a term is introduced (Retrieval-Augmented Generation). A word that was not
 * seen stays as it is.
 */
export function learnCapitals(abstracts: readonly string[]): IsCapital {
  const balance = new Map<string, number>();
  for (const abstract of abstracts.slice(0, MAX_ABSTRACTS)) {
    for (const [word] of abstract.matchAll(WITHIN_SENTENCE)) {
      const lower = word.toLowerCase();
      balance.set(lower, (balance.get(lower) ?? 0) + (word === lower ? -1 : 1));
    }
  }
  // Capitals inside a word (LLMs, pyHGF) are never those of a headline.
  return (part) => /^.+\p{Lu}/u.test(part) || (balance.get(part.toLowerCase()) ?? 1) > 0;
}
