import type { TextLine } from "./page.ts";

export interface PairedText {
  readonly title: TextLine;
  readonly abstract: TextLine;
}

/** The texts of a run, sorted: whole papers, and lines that belong to none. */
export interface PairedTexts {
  readonly papers: readonly PairedText[];
  readonly titlesAlone: readonly TextLine[];
  readonly abstractsAlone: readonly TextLine[];
}

/** Characters beyond which a line is hardly a title, and a line without a full stop may be an abstract. */
const LONG_TEXT = 200;
const LONGEST_TITLE = 400;

/** Words from which a sentence is rather an abstract than a title. */
const SENTENCE_WORDS = 8;

/**
 * Pairs titles with abstracts in a run of text lines. Of two texts that could both be a title the
 * first loses, unless the second is all that stands between it and the paper's own metadata.
 */
export function pairTexts(texts: readonly TextLine[], hasMetadata: boolean): PairedTexts {
  const papers: PairedText[] = [];
  const titlesAlone: TextLine[] = [];
  const abstractsAlone: TextLine[] = [];
  let at = 0;
  for (let line = texts[at]; line !== undefined; line = texts[at]) {
    const next = texts[at + 1];
    const isLastPair = at + 2 === texts.length;
    if (next !== undefined && isPair(line, next, hasMetadata && isLastPair)) {
      papers.push({ title: line, abstract: next });
      at += 2;
    } else {
      (canBeTitle(line.text) ? titlesAlone : abstractsAlone).push(line);
      at += 1;
    }
  }
  return { papers, titlesAlone, abstractsAlone };
}

function isPair(first: TextLine, second: TextLine, isLastBeforeMetadata: boolean): boolean {
  if (!canBeTitle(first.text)) return false;
  return canBeAbstract(second.text) || isLastBeforeMetadata;
}

function canBeTitle(text: string): boolean {
  return text.length <= LONGEST_TITLE && !(isSentence(text) && text.length > LONG_TEXT / 2);
}

/** Long, or a sentence of some words. */
export function canBeAbstract(text: string): boolean {
  return (
    text.length > LONG_TEXT || (isSentence(text) && text.split(/\s+/).length >= SENTENCE_WORDS)
  );
}

function isSentence(text: string): boolean {
  return /\.["'”’)\]]*$/.test(text);
}

/** Whether a text stops where a text may stop: at the end of a sentence, or with an address. */
export function endsWell(text: string): boolean {
  return (
    /[.!?…]["'”’)\]}]*$/.test(text) || /(?:https?:\/\/\S+|\b[\w-]+\.[a-z]{2,}\S*)$/i.test(text)
  );
}
