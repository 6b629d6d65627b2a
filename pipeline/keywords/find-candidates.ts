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
    for (const phrase of findPhrases(sentence.tokens)) {
      addPhrase(candidates, phrase, { sentence, wordsBefore, spellings, maxWords });
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
  { sentence, wordsBefore }: PhrasePlace,
): void {
  const start = words[0]?.token.start;
  const end = words.at(-1)?.token.end;
  if (start === undefined || end === undefined || stems.length === 0) return;
  const genericShare = stems.filter((stem) => GENERIC.has(stem)).length / stems.length;
  const key = stems.join(" ");
  if (genericShare === 1 || VAGUE_ALONE.has(key) || key.length < 3) return;
  const known = candidates.get(key);
  if (known?.mentions.some((m) => m.start === start && m.field === sentence.field)) return;
  const mention = {
    field: sentence.field,
    start,
    end,
    sentence: sentence.number,
    startsSentence: sentence.tokens[0]?.start === start,
  };
  if (known === undefined) {
    candidates.set(key, {
      key,
      stems,
      first: wordsBefore + sentence.tokens.findIndex((token) => token.start === start),
      inTitle: sentence.field === "title",
      genericShare,
      standalone: whole ? 1 : 0,
      mentions: [mention],
    });
    return;
  }
  known.mentions.push(mention);
  if (whole) known.standalone++;
}
