import { canBeTagged, readTag, type TagInContext } from "./tag-parts-of-speech.ts";
import type { Token } from "./tokenise.ts";
import { memoByForm, type WordForm } from "./word-forms.ts";

/** What a word can be in a noun phrase: noun, adjective, participle (-ed), gerund (-ing), or none of these. */
export type WordClass = "noun" | "adjective" | "participle" | "gerund" | "other";

/** Tags after which a word that can be both is a noun: a determiner, an adjective, a preposition. */
const BEFORE_NOUNS = new Set(["DT", "JJ", "IN", "CC", "PRP$", ","]);

/** What is asked of a word by itself. */
interface WordTraits {
  /** What it is whatever its tag, or null. */
  readonly always: WordClass | null;
  readonly canBeNoun: boolean;
  /** What it is where its tag is that of a past form. */
  readonly asPast: WordClass;
}

const traitsOf = memoByForm((form): WordTraits => {
  const { lower } = form;
  return {
    always: classWithoutTag(form),
    canBeNoun: canBeTagged(lower, "NN"),
    asPast: lower.endsWith("ed") ? "participle" : "other",
  };
});

/** The word class of every token of a sentence, by its part of speech, with rules for hyphens and for verbs that may be nouns. */
export function tagWords(sentence: readonly Token[]): WordClass[] {
  const classes: WordClass[] = [];
  let before: TagInContext | null = null;
  for (const { form } of sentence) {
    const tagged = readTag(form, before);
    classes.push(classOf(traitsOf(form), tagged.tag, before?.tag));
    before = tagged;
  }
  return classes;
}

function classOf(
  { always, asPast, canBeNoun }: WordTraits,
  tag: string,
  tagBefore: string | undefined,
): WordClass {
  if (always !== null) return always;
  switch (tag) {
    case "NN":
    case "NNS":
    case "NNP":
    case "NNPS":
      return "noun";
    case "JJ":
      return "adjective";
    case "VBN":
    case "VBD":
      return asPast;
    case "VBG":
      return "gerund";
    case "VB":
    case "VBP":
      return canBeNoun && isBeforeNouns(tagBefore) ? "noun" : "other";
    default:
      return "other";
  }
}

// "Reward design is hard": abstracts give no orders, so a sentence does not begin with a bare verb.
function isBeforeNouns(tag: string | undefined): boolean {
  return tag === undefined || BEFORE_NOUNS.has(tag);
}

/** What is no word is in no phrase; hyphenated words are not in the lexicon: the last part tells their class. */
function classWithoutTag({ isHyphenated, kind, lower }: WordForm): WordClass | null {
  if (kind !== "word") return "other";
  return isHyphenated ? classOfHyphenated(lower) : null;
}

function classOfHyphenated(lower: string): WordClass {
  const last = lower.slice(lower.search(/[^-‐‑]*$/u));
  if (/(?:ed|based|driven|aware|free|wise|specific|agnostic|level|like|term)$/u.test(last))
    return "adjective";
  if (/(?:al|ive|ous|ful|less|able|ible|ic|ary|ent|ant)$/u.test(last)) return "adjective";
  return last.endsWith("ing") ? "gerund" : "noun";
}
