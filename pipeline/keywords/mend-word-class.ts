import adjectives from "#data/lexicon/adjectives.json" with { type: "json" };
import { canBeTagged } from "#pipeline/text/tag-parts-of-speech.ts";
import type { WordClass } from "#pipeline/text/tag-words.ts";
import type { Token } from "#pipeline/text/tokenise.ts";
import { memoByForm, type WordForm } from "#pipeline/text/word-forms.ts";

const ADJECTIVES = new Set(adjectives);
const BEFORE_VERBS = new Set(
  "we they i you who can cannot could may might must shall should will would".split(" "),
);

/** What is asked of a word by itself. */
interface WordTraits {
  /** 3D, 5G. */
  readonly isDimension: boolean;
  readonly isAcronym: boolean;
  readonly beginsWithCapital: boolean;
  /** Whether it can be a noun in a name. */
  readonly canBeName: boolean;
  readonly isBeforeVerbs: boolean;
  /** What it is when it was taken for a noun. */
  readonly asNoun: WordClass;
  /** What it is when it was taken for a noun where a verb is expected. */
  readonly asNounOrVerb: WordClass;
}

const traitsOf = memoByForm((form): WordTraits => {
  const { kind, lower, text } = form;
  const asNoun = mendNoun(form);
  return {
    isDimension: kind === "number" && /^\d[DG]$/u.test(text),
    isAcronym: kind === "word" && /^\p{Lu}{2,5}s?$/u.test(text),
    beginsWithCapital: /^\p{Lu}/u.test(text),
    canBeName: isCapitalised(form) && canBeTagged(lower, "NN"),
    isBeforeVerbs: BEFORE_VERBS.has(lower),
    asNoun: asNoun ?? "noun",
    asNounOrVerb: asNoun ?? (canBeVerb(lower) ? "other" : "noun"),
  };
});

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
  const traits = traitsOf(token.form);
  if (traits.isDimension) return "noun";
  if (wordClass === "noun") {
    // "We train agents", "it can model this".
    const isAfterPronoun = before !== undefined && traitsOf(before.form).isBeforeVerbs;
    return isAfterPronoun ? traits.asNounOrVerb : traits.asNoun;
  }
  // Acronyms are nouns; the lexicon has AI from "ain't".
  if (traits.isAcronym) return "noun";
  if (wordClass !== "other" || !inPhrase || !traits.canBeName) return wordClass;
  // Names are nouns throughout: "Search" in "Monte Carlo Tree Search" is no verb.
  const isInName = before !== undefined && traitsOf(before.form).beginsWithCapital;
  return isInName ? "noun" : "other";
}

/** What became a noun because the lexicon does not have it, or has it as a noun only; null when it may be one. */
function mendNoun(form: WordForm): WordClass | null {
  if (ADJECTIVES.has(form.lower)) return "adjective";
  // A capital makes a name of any unknown word: "Parallelizing Diffusion Models".
  if (!isCapitalised(form) || !form.lower.endsWith("ing")) return null;
  return canBeTagged(form.text, "NNP") ? "gerund" : "noun";
}

function canBeVerb(lower: string): boolean {
  return canBeTagged(lower, "VB") || canBeTagged(lower, "VBP");
}

function isCapitalised({ text }: WordForm): boolean {
  return /^\p{Lu}\p{Ll}+$/u.test(text);
}
