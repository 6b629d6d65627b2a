import { canBeTagged, tagPartsOfSpeech } from "./tag-parts-of-speech.ts";
import type { Token } from "./tokenise.ts";

/** What a word can be in a noun phrase: noun, adjective, participle (-ed), gerund (-ing), or none of these. */
export type WordClass = "noun" | "adjective" | "participle" | "gerund" | "other";

/** Tags after which a word that can be both is a noun: a determiner, an adjective, a preposition. */
const BEFORE_NOUNS = new Set(["DT", "JJ", "IN", "CC", "PRP$", ","]);

/** The word class of every token of a sentence, by its part of speech, with rules for hyphens and for verbs that may be nouns. */
export function tagWords(sentence: readonly Token[]): WordClass[] {
  const tags = tagPartsOfSpeech(sentence.map((token) => token.form));
  return sentence.map((token, i) => classOf(token, tags[i], tags[i - 1]));
}

function classOf(
  { form, kind, lower }: Token,
  tag: string | undefined,
  tagBefore: string | undefined,
): WordClass {
  if (kind !== "word") return "other";
  if (form.isHyphenated) return classOfHyphenated(lower);
  return isNounInPlaceOfVerb(lower, tag, tagBefore) ? "noun" : classOfTag(tag, lower);
}

// "Reward design is hard": abstracts give no orders, so a sentence does not begin with a bare verb.
function isNounInPlaceOfVerb(
  lower: string,
  tag: string | undefined,
  tagBefore: string | undefined,
): boolean {
  if (tag !== "VB" && tag !== "VBP") return false;
  if (tagBefore !== undefined && !BEFORE_NOUNS.has(tagBefore)) return false;
  return canBeTagged(lower, "NN");
}

// Hyphenated words are not in the lexicon: the last part tells their class.
function classOfHyphenated(lower: string): WordClass {
  const last = lower.slice(lower.search(/[^-‐‑]*$/u));
  if (/(?:ed|based|driven|aware|free|wise|specific|agnostic|level|like|term)$/u.test(last))
    return "adjective";
  if (/(?:al|ive|ous|ful|less|able|ible|ic|ary|ent|ant)$/u.test(last)) return "adjective";
  return last.endsWith("ing") ? "gerund" : "noun";
}

function classOfTag(tag: string | undefined, lower: string): WordClass {
  switch (tag) {
    case undefined:
    case "NN":
    case "NNS":
    case "NNP":
    case "NNPS":
      return "noun";
    case "JJ":
      return "adjective";
    case "VBN":
    case "VBD":
      return lower.endsWith("ed") ? "participle" : "other";
    case "VBG":
      return "gerund";
    default:
      return "other";
  }
}
