import genericWords from "#data/lexicon/generic-words.json" with { type: "json" };
import vagueAlone from "#data/lexicon/vague-alone.json" with { type: "json" };
import { stemWord } from "#pipeline/text/stem-word.ts";
import { splitWord } from "#pipeline/text/tokenise.ts";
import type { Field, Sentence } from "./analyse-paper.ts";
import { conceptKey, type Spellings } from "./concept-key.ts";
import { dropBoilerplate } from "./drop-boilerplate.ts";
import { findPhrases, type Phrase, type PhraseWord } from "./find-phrases.ts";

/** Where a keyword stands in a paper. */
export interface Mention {
  readonly field: Field;
  readonly start: number;
  readonly end: number;
  readonly sentence: number;
  readonly startsSentence: boolean;
}

/** A concept that one paper may be about, with what its score needs. */
export interface Candidate {
  /** Stems joined by spaces: one concept, one key. */
  readonly key: string;
  readonly stems: readonly string[];
  /** Number of the first word of the paper it starts at. */
  readonly first: number;
  readonly inTitle: boolean;
  /** Share of generic academic words among its stems, 0 to 1. */
  readonly genericShare: number;
  /** Times it stood as a whole noun phrase. */
  standalone: number;
  readonly mentions: Mention[];
}

/** A word can have many parts (a-b-c-…); a keyword of more than this is none. */
const MAX_STEMS = 12;
const MIN_LETTERS = 3;
/** More words than a sentence can have. */
const MOST_PLACES = 2 ** 26;
/** Words of every paper of every field: no keyword consists of them. */
const GENERIC = new Set(genericWords.map(stemWord));
/** What names nothing by itself: words that mean something beside others (learning rate), generic hyphenations (real-world). */
const VAGUE = new Set(
  [...vagueAlone, ...genericWords].map((entry) => splitWord(entry).map(stemWord).join(" ")),
);

/** The noun phrases of a paper and their parts that could be keywords, by key. */
export function findCandidates(
  sentences: readonly Sentence[],
  spellings: Spellings,
  maxWords: number,
): Map<string, Candidate> {
  const candidates = new Map<string, Candidate>();
  let wordsBefore = 0;
  for (const sentence of dropBoilerplate(sentences)) {
    const seen = new Set<number>();
    for (const phrase of findPhrases(sentence.tokens)) {
      addPhrase(candidates, phrase, { sentence, wordsBefore, spellings, maxWords, seen });
    }
    wordsBefore += sentence.tokens.length;
  }
  return candidates;
}

interface PhrasePlace {
  readonly sentence: Sentence;
  readonly wordsBefore: number;
  readonly spellings: Spellings;
  readonly maxWords: number;
  /** Stretches of the sentence that were counted: a long form is a phrase beside the one it stands in. */
  readonly seen: Set<number>;
}

function addPhrase(candidates: Map<string, Candidate>, phrase: Phrase, place: PhrasePlace): void {
  const { words } = phrase;
  const keys = words.map(({ token }) => conceptKey(token, place.spellings));
  for (const [from, to] of partsOf(words, place.maxWords)) {
    const [first, last] = [words[from], words[to - 1]];
    if (first === undefined || last === undefined) continue;
    const key = joinKeys(keys, from, to);
    const known = candidates.get(key) ?? newCandidate(key, first, place);
    const stretch = first.place * MOST_PLACES + last.place;
    if (known === null || place.seen.has(stretch)) continue;
    place.seen.add(stretch);
    candidates.set(key, known);
    known.mentions.push(toMention(first, last, place.sentence));
    if (from === 0 && to === words.length) known.standalone++;
  }
}

function joinKeys(keys: readonly string[], from: number, to: number): string {
  let joined = keys[from] ?? "";
  for (let i = from + 1; i < to; i++) {
    const key = keys[i] ?? "";
    if (key !== "") joined += joined === "" ? key : ` ${key}`;
  }
  return joined;
}

function toMention(first: PhraseWord, last: PhraseWord, sentence: Sentence): Mention {
  return {
    field: sentence.field,
    start: first.token.start,
    end: last.token.end,
    sentence: sentence.number,
    startsSentence: first.place === 0,
  };
}

/** A candidate without mentions yet; null when its key cannot be a keyword. */
function newCandidate(
  key: string,
  first: PhraseWord,
  { sentence, wordsBefore }: PhrasePlace,
): Candidate | null {
  const stems = key.split(" ");
  if (!isKeywordLike(key, stems)) return null;
  return {
    key,
    stems,
    first: wordsBefore + first.place,
    inTitle: sentence.field === "title",
    genericShare: genericShareOf(stems),
    standalone: 0,
    mentions: [],
  };
}

/** Every part, as [from, to), that can be a keyword by its first and last word. */
function* partsOf(
  words: readonly PhraseWord[],
  maxWords: number,
): Generator<readonly [number, number]> {
  for (const [last, word] of words.entries()) {
    if (!word.isHead) continue;
    if (last + 1 < words.length && isModifier(word)) continue;
    for (let from = Math.max(0, last + 1 - maxWords); from <= last; from++) {
      if (from === last || words[from]?.canLead === true) yield [from, last + 1];
    }
  }
}

/** "Long-horizon" before another word describes that word; "fine-tuning" is a thing anywhere. */
function isModifier({ token }: PhraseWord): boolean {
  return /[-‐‑]/u.test(token.text) && !token.lower.endsWith("ing");
}

/** Whether stems can make a keyword: neither vague, nor generic throughout, nor out of all measure. */
function isKeywordLike(key: string, stems: readonly string[]): boolean {
  if (stems.length > MAX_STEMS || key.length - stems.length + 1 < MIN_LETTERS) return false;
  return !VAGUE.has(key) && genericShareOf(stems) < 1;
}

function genericShareOf(stems: readonly string[]): number {
  return stems.filter((stem) => GENERIC.has(stem)).length / stems.length;
}
