import adjectives from "#data/lexicon/adjectives.json" with { type: "json" };
import { canBeTagged } from "#pipeline/text/tag-parts-of-speech.ts";
import type { WordClass } from "#pipeline/text/tag-words.ts";
import type { Token } from "#pipeline/text/tokenise.ts";

const ADJECTIVES = new Set(adjectives);
const BEFORE_VERBS = new Set(
  "we they i you who can cannot could may might must shall should will would".split(" "),
);

/**
 * The class of a word of a sentence where newspaper text, which the tagger was made from, misleads it
 * about abstracts. `inPhrase`: whether the word before it belongs to a noun phrase.
 */
export function mendWordClass(
  token: Token,
  wordClass: WordClass,
  before: Token | undefined,
  inPhrase: boolean,
): WordClass {
  if (token.kind === "number" && /^\d[DG]$/u.test(token.text)) return "noun";
  if (wordClass === "noun") return mendNoun(token, before);
  // Acronyms are nouns; the lexicon has AI from "ain't".
  if (token.kind === "word" && /^\p{Lu}{2,5}s?$/u.test(token.text)) return "noun";
  // Names are nouns throughout: "Search" in "Monte Carlo Tree Search" is no verb.
  const inName = inPhrase && isCapitalised(token) && /^\p{Lu}/u.test(before?.text ?? "");
  return wordClass === "other" && inName && canBeTagged(token.lower, "NN") ? "noun" : wordClass;
}

/** What became a noun because the lexicon does not have it, or has it as a noun only. */
function mendNoun(token: Token, before: Token | undefined): WordClass {
  if (ADJECTIVES.has(token.lower)) return "adjective";
  // A capital makes a name of any unknown word: "Parallelizing Diffusion Models".
  if (isCapitalised(token) && token.lower.endsWith("ing")) {
    return canBeTagged(token.text, "NNP") ? "gerund" : "noun";
  }
  // "We train agents", "it can model this".
  if (!BEFORE_VERBS.has(before?.lower ?? "")) return "noun";
  const canBeVerb = canBeTagged(token.lower, "VB") || canBeTagged(token.lower, "VBP");
  return canBeVerb ? "other" : "noun";
}

function isCapitalised({ text }: Token): boolean {
  return /^\p{Lu}\p{Ll}+$/u.test(text);
}
