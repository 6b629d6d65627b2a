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

/** The Penn Treebank tag that a word has in a context. */
export interface TagInContext {
  readonly tag: string;
  /** Which of the rules that look at what stands before a word apply to the next one: a bit each, in their order. */
  readonly contextAfter: number;
}

/**
 * The Penn Treebank tag of every word of a sentence: each word's likeliest tag by the lexicon,
 * then, word by word, the rules that mend it (Brill 1992). Lexicon and rules are those of `natural`.
 */
export function tagPartsOfSpeech(words: readonly TaggedForm[]): string[] {
  const tags: string[] = [];
  let before: TagInContext | null = null;
  for (const word of words) {
    before = readTag(word, before);
    tags.push(before.tag);
  }
  return tags;
}

/** The tag of a word after another; `before` is null at the beginning of a sentence. */
export function readTag({ tags, text }: TaggedForm, before: TagInContext | null): TagInContext {
  const context = before?.contextAfter ?? 0;
  const known = tags[context];
  if (known !== undefined) return known;
  const tag = mendTag(text, context);
  const found = { tag, contextAfter: readContext(tag, text) };
  tags[context] = found;
  return found;
}

/** Whether a word can have a tag, by the lexicon. Words it does not know are nouns. */
export function canBeTagged(word: string, tag: string): boolean {
  return listTags(word).includes(tag);
}

function readContext(tagBefore: string, wordBefore: string): number {
  let context = 0;
  for (const [i, { follows }] of contextRules.entries()) {
    if (follows?.(tagBefore, wordBefore) === true) context |= 1 << i;
  }
  return context;
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
