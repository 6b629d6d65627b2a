/** Tells whether a word, or a part of a hyphenated one, keeps the capital it begins with. */
export type IsCapital = (part: string) => boolean;

/** Abstracts read: more would change next to nothing. */
const MAX_ABSTRACTS = 2000;
/** Letters after a small letter, comma or opening bracket and a space: not at the start of a sentence. */
const WITHIN_SENTENCE = /(?<=[\p{Ll},;:] |-)\p{L}+/gu;

/** A word that running text writes small this often is an ordinary one, however often it is in names. */
const ORDINARY = 0.15;

/**
 * Learns from running text which words have a capital of their own (Markov, Bayesian) and which
 * only get one where a term is introduced (Retrieval-Augmented Generation). A word that was not
 * seen stays as it is.
 */
export function learnCapitals(abstracts: readonly string[]): IsCapital {
  const seen = new Map<string, { small: number; all: number }>();
  for (const abstract of abstracts.slice(0, MAX_ABSTRACTS)) {
    for (const [word] of abstract.matchAll(WITHIN_SENTENCE)) {
      const lower = word.toLowerCase();
      const counts = seen.get(lower) ?? { small: 0, all: 0 };
      if (word === lower) counts.small++;
      counts.all++;
      seen.set(lower, counts);
    }
  }
  return (part) => {
    // Capitals inside a word (LLMs, pyHGF) are never those of a headline.
    if (/^.+\p{Lu}/u.test(part)) return true;
    const { all, small } = seen.get(part.toLowerCase()) ?? { small: 0, all: 1 };
    return small < ORDINARY * all;
  };
}
