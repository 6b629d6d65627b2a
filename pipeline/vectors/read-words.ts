import { isStopWord } from "#pipeline/text/stop-words.ts";
import { cleanText, cutSentences, hasMarkUp, nextWord } from "./scan-words.ts";
import { findWord, type WordIndex } from "./word-index.ts";

/** The text that a paper's vectors are made of. */
export interface VectorText {
  readonly title: string;
  readonly abstract: string;
}

/** The words of a text that have a vector, by number, in their order; repeats stand again. */
export interface TextWords {
  readonly known: readonly number[];
  /** Words with a subject, known or not. */
  readonly wordCount: number;
}

/** The words of a paper that have a vector. */
export interface PaperWords {
  readonly title: TextWords;
  readonly abstract: TextWords;
  /** Those of each sentence, the title's among them. */
  readonly sentences: readonly (readonly number[])[];
}

const [FULL_STOP, EXCLAMATION_MARK, QUESTION_MARK, SPACE] = [0x2e, 0x21, 0x3f, 0x20];

/** Reads a text as it is given. */
export function readWords(text: string, index: WordIndex): TextWords {
  const { known, wordCount } = readClean(cleanText(text), index, { from: 0, sentences: null });
  return { known, wordCount };
}

/** Reads a paper; what counts as a sentence is the rule of cutSentences. */
export function readPaperWords({ abstract, title }: VectorText, index: WordIndex): PaperWords {
  const joined = `${title}. ${abstract}`;
  if (hasMarkUp(joined)) {
    return {
      title: readWords(title, index),
      abstract: readWords(abstract, index),
      // Mark-up ends with its sentence, if nothing else ends it.
      sentences: cutSentences(joined).map((sentence) => readWords(sentence, index).known),
    };
  }
  const clean = joined.toLowerCase();
  const sentences: number[][] = [[]];
  const titleLength = title.toLowerCase().length;
  const ofTitle = readClean(clean, index, { from: 0, to: titleLength, sentences });
  const ofAbstract = readClean(clean, index, { from: titleLength, sentences });
  return { title: ofTitle, abstract: ofAbstract, sentences };
}

interface PartOfText {
  readonly from: number;
  readonly to?: number;
  /** Takes the words of each sentence; its last one goes on where the part starts. */
  readonly sentences: number[][] | null;
}

function readClean(
  clean: string,
  index: WordIndex,
  { from, sentences, to = clean.length }: PartOfText,
): TextWords {
  const known: number[] = [];
  let sentence = sentences?.at(-1);
  let wordCount = 0;
  const place = { start: from, end: from };
  for (let before = from; nextWord(clean, place) && place.start < to; before = place.end) {
    if (sentences !== null && endsSentence(clean, before, place.start)) {
      sentence = [];
      sentences.push(sentence);
    }
    const number = findWord(index, clean, place.start, place.end);
    if (number >= 0) {
      known.push(number);
      sentence?.push(number);
      wordCount++;
    } else if (!isStopWord(clean.slice(place.start, place.end))) wordCount++;
  }
  return { known, wordCount };
}

/** Whether a sentence ends between two words. */
function endsSentence(text: string, from: number, to: number): boolean {
  for (let i = from; i + 1 < to; i++) {
    if (text.charCodeAt(i + 1) === SPACE && isEndMark(text.charCodeAt(i))) return true;
  }
  return false;
}

function isEndMark(code: number): boolean {
  return code === FULL_STOP || code === EXCLAMATION_MARK || code === QUESTION_MARK;
}
