import ruleSet from "natural/lib/natural/brill_pos_tagger/data/English/tr_from_posjs.json" with {
  type: "json",
};
import lexiconTags from "#natural-lexicon";
import { parseTagRule } from "./tag-rules.ts";

/** A map and no object: a word can be `constructor`. */
const lexicon = new Map(Object.entries(lexiconTags));
const rules = ruleSet.rules.map(parseTagRule);

const UNKNOWN_WORD: readonly string[] = ["NN"];
const UNKNOWN_NAME: readonly string[] = ["NNP"];

/**
 * The Penn Treebank tag of every word of a sentence: each word's likeliest tag by the lexicon,
 * then, word by word, the rules that mend it (Brill 1992). Lexicon and rules are those of `natural`.
 */
export function tagPartsOfSpeech(words: readonly string[]): string[] {
  const tags: string[] = [];
  for (const [i, word] of words.entries()) {
    const before = tags[i - 1];
    const wordBefore = words[i - 1];
    let tag = listTags(word)[0] ?? "";
    for (const { from, to, holds } of rules) {
      if ((from === tag || from === "*") && holds(word, before, wordBefore)) tag = to;
    }
    tags.push(tag);
  }
  return tags;
}

/** Whether a word can have a tag, by the lexicon. Words it does not know are nouns. */
export function canBeTagged(word: string, tag: string): boolean {
  return listTags(word).includes(tag);
}

function listTags(word: string): readonly string[] {
  return lexicon.get(word) ?? lexicon.get(word.toLowerCase()) ?? defaultTags(word);
}

function defaultTags(word: string): readonly string[] {
  return /^[A-Z]/.test(word) ? UNKNOWN_NAME : UNKNOWN_WORD;
}
