import ruleSet from "natural/lib/natural/brill_pos_tagger/data/English/tr_from_posjs.json" with {
  type: "json",
};
import lexiconTags from "#natural-lexicon";
import { parseTagRule } from "./tag-rules.ts";
import type { WordForm } from "./word-forms.ts";

/** A map and no object: a word can be `constructor`. */
const lexicon = new Map(Object.entries(lexiconTags));
const rules = ruleSet.rules.map(parseTagRule);
const contextRules = rules.filter(({ follows }) => follows !== null);

const UNKNOWN_WORD: readonly string[] = ["NN"];
const UNKNOWN_NAME: readonly string[] = ["NNP"];

/** A word as it is written, which keeps its tags: words repeat a great deal. */
type TaggedForm = Pick<WordForm, "tags" | "text">;

/**
 * The Penn Treebank tag of every word of a sentence: each word's likeliest tag by the lexicon,
 * then, word by word, the rules that mend it (Brill 1992). Lexicon and rules are those of `natural`.
 */
export function tagPartsOfSpeech(words: readonly TaggedForm[]): string[] {
  const tags: string[] = [];
  let tagBefore: string | undefined;
  let wordBefore: string | undefined;
  for (const word of words) {
    tagBefore = tagForm(word, readContext(tagBefore, wordBefore));
    wordBefore = word.text;
    tags.push(tagBefore);
  }
  return tags;
}

/** Whether a word can have a tag, by the lexicon. Words it does not know are nouns. */
export function canBeTagged(word: string, tag: string): boolean {
  return listTags(word).includes(tag);
}

/** Which of the rules that look at what stands before a word apply: a bit each, in their order. */
function readContext(tagBefore: string | undefined, wordBefore: string | undefined): number {
  let context = 0;
  for (let i = 0; i < contextRules.length; i++) {
    if (contextRules[i]?.follows?.(tagBefore, wordBefore) === true) context |= 1 << i;
  }
  return context;
}

function tagForm({ tags, text }: TaggedForm, context: number): string {
  const tag = tags[context] ?? mendTag(text, context);
  tags[context] = tag;
  return tag;
}

function mendTag(word: string, context: number): string {
  let tag = listTags(word)[0] ?? "";
  for (const rule of rules) {
    if (rule.from !== tag && rule.from !== "*") continue;
    const bit = 1 << contextRules.indexOf(rule);
    const applies = rule.fits === null ? (context & bit) !== 0 : rule.fits(word);
    if (applies) tag = rule.to;
  }
  return tag;
}

function listTags(word: string): readonly string[] {
  return lexicon.get(word) ?? lexicon.get(word.toLowerCase()) ?? defaultTags(word);
}

function defaultTags(word: string): readonly string[] {
  return /^[A-Z]/.test(word) ? UNKNOWN_NAME : UNKNOWN_WORD;
}
