import genericWords from "#data/lexicon/generic-words.json" with { type: "json" };
import vagueAlone from "#data/lexicon/vague-alone.json" with { type: "json" };
import { stemWord } from "#pipeline/text/stem-word.ts";
import type { Field, Sentence } from "./analyse-paper.ts";
import { conceptStems, type Spellings } from "./concept-key.ts";
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
/** Words that mean something beside others (learning rate), but name nothing by themselves. */
const VAGUE_ALONE = new Set(vagueAlone.map(stemWord));

/** The noun phrases of a paper and their parts that could be keywords, by key. */
export function findCandidates(
  sentences: readonly Sentence[],
  spellings: Spellings,
  maxWords: number,
): Map<string, Candidate> {
  const candidates = new Map<string, Candidate>();
  let wordsBefore = 0;
  for (const sentence of sentences) {
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
  const stems = phrase.words.map((word) => conceptStems(word.token, place.spellings));
  for (const [from, to] of partsOf(phrase.words, place.maxWords)) {
    const partStems = stems.slice(from, to).flat();
    const whole = from === 0 && to === phrase.words.length;
    addPart(candidates, phrase.words.slice(from, to), partStems, whole, place);
  }
}

/** Every part, as [from, to), that can be a keyword by its first and last word. */
function* partsOf(
  words: readonly PhraseWord[],
  maxWords: number,
): Generator<readonly [number, number]> {
  for (const [last, word] of words.entries()) {
    if (!word.isHead) continue;
    for (let from = Math.max(0, last + 1 - maxWords); from <= last; from++) {
      if (from === last || words[from]?.canLead === true) yield [from, last + 1];
    }
  }
}

function addPart(
  candidates: Map<string, Candidate>,
  words: readonly PhraseWord[],
  stems: readonly string[],
  whole: boolean,
  { seen, sentence, wordsBefore }: PhrasePlace,
): void {
  const [first, last] = [words[0], words.at(-1)];
  if (first === undefined || last === undefined || !isKeywordLike(stems)) return;
  const stretch = first.place * MOST_PLACES + last.place;
  if (seen.has(stretch)) return;
  seen.add(stretch);
  const key = stems.join(" ");
  const known = candidates.get(key);
  const mention = {
    field: sentence.field,
    start: first.token.start,
    end: last.token.end,
    sentence: sentence.number,
    startsSentence: first.place === 0,
  };
  if (known === undefined) {
    candidates.set(key, {
      key,
      stems,
      first: wordsBefore + first.place,
      inTitle: sentence.field === "title",
      genericShare: genericShareOf(stems),
      standalone: whole ? 1 : 0,
      mentions: [mention],
    });
    return;
  }
  known.mentions.push(mention);
  if (whole) known.standalone++;
}

/** Whether stems can make a keyword: neither vague, nor generic throughout, nor out of all measure. */
function isKeywordLike(stems: readonly string[]): boolean {
  if (stems.length > MAX_STEMS || stems.join("").length < MIN_LETTERS) return false;
  return genericShareOf(stems) < 1 && !VAGUE_ALONE.has(stems.join(" "));
}

function genericShareOf(stems: readonly string[]): number {
  return stems.filter((stem) => GENERIC.has(stem)).length / stems.length;
}
