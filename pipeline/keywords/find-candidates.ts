import genericWords from "#data/lexicon/generic-words.json" with { type: "json" };
import vagueAlone from "#data/lexicon/vague-alone.json" with { type: "json" };
import { stemWord } from "#pipeline/text/stem-word.ts";
import { splitWord } from "#pipeline/text/tokenise.ts";
import type { Sentence } from "./analyse-paper.ts";
import { dropBoilerplate } from "./drop-boilerplate.ts";
import { findPhrases } from "./find-phrases.ts";
import { createKeyTable, type KeyTable } from "./key-table.ts";
import { listParts, type PhrasePart } from "./list-parts.ts";
import { packPlace } from "./mention.ts";
import type { OwnAcronyms, ReadStems } from "./read-stems.ts";
import { addToHigh, addToLow, type Stem, stemsOfKey } from "./stem.ts";

/** A concept that one paper may be about, with what its score needs. */
export interface Candidate {
  readonly stems: readonly Stem[];
  /** The hash of its stems, in two halves. */
  readonly low: number;
  readonly high: number;
  /** Number of the first word of the paper it starts at. */
  readonly first: number;
  readonly inTitle: boolean;
  /** Share of generic academic words among its stems, 0 to 1. */
  readonly genericShare: number;
  /** Times it stood as a whole noun phrase. */
  standalone: number;
  mentionCount: number;
  /** Its mentions, packed. */
  readonly mentions: number[];
}

/** A word can have many parts (a-b-c-…); a keyword of more than this is none. */
const MAX_STEMS = 12;
const MIN_LETTERS = 3;
/** More words than a sentence can have. */
const MOST_PLACES = 2 ** 26;
/** A paper seldom has more candidates, kept or not. */
const USUAL_CANDIDATES = 2 ** 9;

/** What names nothing by itself: words that mean something beside others (learning rate), generic hyphenations (real-world). */
const VAGUE = createKeyTable(2 ** 11);
for (const entry of [...vagueAlone, ...genericWords]) {
  const stems = stemsOfKey(splitWord(entry).map(stemWord).join(" "));
  VAGUE.add(stems.reduceRight(addToLow, 0), stems.reduceRight(addToHigh, 0));
}

/** Finds the noun phrases of a paper and their parts that could be keywords. */
export type FindCandidates = (sentences: readonly Sentence[], own: OwnAcronyms) => Candidate[];

/** Makes a finder of candidates of at most so many words. */
export function createCandidateFinder(readStems: ReadStems, maxWords: number): FindCandidates {
  const set: CandidateSet = { numbers: createKeyTable(USUAL_CANDIDATES), candidates: [] };
  return (sentences, own) => {
    set.numbers.clear();
    set.candidates = [];
    let wordsBefore = 0;
    for (const sentence of dropBoilerplate(sentences)) {
      const phrases = findPhrases(sentence.tokens);
      // A long form is a phrase beside the one it stands in.
      const canRepeat = phrases.some(({ isLongForm }) => isLongForm);
      const place = { sentence, wordsBefore, seen: canRepeat ? new Set<number>() : null };
      for (const { words } of phrases) {
        const stems = words.map(({ token }) => readStems(token.form, own));
        for (const part of listParts(words, stems, maxWords)) addPart(set, part, place);
      }
      wordsBefore += sentence.tokens.length;
    }
    return set.candidates.filter((candidate) => candidate !== null);
  };
}

interface CandidateSet {
  readonly numbers: KeyTable;
  /** By number; null for what cannot be a keyword. */
  candidates: (Candidate | null)[];
}

interface Place {
  readonly sentence: Sentence;
  /** Words of the paper before the sentence. */
  readonly wordsBefore: number;
  /** Stretches of the sentence that were counted; null where none can come twice. */
  readonly seen: Set<number> | null;
}

function addPart({ candidates, numbers }: CandidateSet, part: PhrasePart, place: Place): void {
  const stretch = part.first.place * MOST_PLACES + part.last.place;
  if (place.seen?.has(stretch) === true) return;
  const number = numbers.add(part.low, part.high);
  const known = candidates[number];
  const candidate = known === undefined ? newCandidate(part, place) : known;
  if (known === undefined) candidates.push(candidate);
  else if (known !== null) addMention(known, part, place.sentence);
  if (candidate !== null) place.seen?.add(stretch);
}

function addMention(candidate: Candidate, part: PhrasePart, { field, number }: Sentence): void {
  const startsSentence = part.first.place === 0;
  const place = packPlace({ field, sentence: number, startsSentence });
  candidate.mentions.push(part.first.token.start, part.last.token.end, place);
  candidate.mentionCount++;
  if (isWhole(part)) candidate.standalone++;
}

function isWhole({ from, stems, to }: PhrasePart): boolean {
  return from === 0 && to === stems.length;
}

/** A candidate with its first mention; null when its stems cannot be a keyword. */
function newCandidate(part: PhrasePart, { sentence, wordsBefore }: Place): Candidate | null {
  const stems = joinStems(part);
  if (!isKeywordLike(part, stems)) return null;
  const { first, last } = part;
  const { field, number } = sentence;
  const place = packPlace({ field, sentence: number, startsSentence: first.place === 0 });
  return {
    stems,
    low: part.low,
    high: part.high,
    first: wordsBefore + first.place,
    inTitle: field === "title",
    genericShare: genericShareOf(stems),
    standalone: isWhole(part) ? 1 : 0,
    mentionCount: 1,
    mentions: [first.token.start, last.token.end, place],
  };
}

function joinStems({ from, stems, to }: PhrasePart): Stem[] {
  const joined: Stem[] = [];
  for (let i = from; i < to; i++) {
    for (const stem of stems[i] ?? []) joined.push(stem);
  }
  return joined;
}

/** Whether stems can make a keyword: neither vague, nor generic throughout, nor out of all measure. */
function isKeywordLike({ high, low }: PhrasePart, stems: readonly Stem[]): boolean {
  if (stems.length === 0 || stems.length > MAX_STEMS) return false;
  const letters = stems.reduce((sum, { text }) => sum + text.length, 0);
  return letters >= MIN_LETTERS && VAGUE.find(low, high) < 0 && genericShareOf(stems) < 1;
}

function genericShareOf(stems: readonly Stem[]): number {
  let generic = 0;
  for (const stem of stems) if (stem.isGeneric) generic++;
  return generic / stems.length;
}
