import BrillPOSTagger from "natural/lib/natural/brill_pos_tagger/lib/Brill_POS_Tagger.js";
import Lexicon from "natural/lib/natural/brill_pos_tagger/lib/Lexicon.js";
import RuleSet from "natural/lib/natural/brill_pos_tagger/lib/RuleSet.js";
import type { Token } from "./tokenise.ts";

/** What a word can be in a noun phrase: noun, adjective, participle (-ed), gerund (-ing), or none of these. */
export type WordClass = "noun" | "adjective" | "participle" | "gerund" | "other";

const tagger = new BrillPOSTagger(new Lexicon("EN", "NN", "NNP"), new RuleSet("EN"));

/** The word class of every token of a sentence, by natural's tagger (Brill 1992) and a rule for hyphens. */
export function tagWords(sentence: readonly Token[]): WordClass[] {
  const { taggedWords } = tagger.tag(sentence.map((token) => token.text));
  return sentence.map((token, i) => {
    if (token.kind !== "word") return "other";
    if (/[-‐‑]/u.test(token.text)) return classOfHyphenated(token.lower);
    return classOfTag(taggedWords[i]?.tag, token.lower);
  });
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
