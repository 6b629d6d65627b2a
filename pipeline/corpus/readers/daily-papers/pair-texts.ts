import type { TextLine } from "./page.ts";

export interface PairedText {
  readonly title: TextLine;
  /** Mostly one line; more when the abstract has paragraphs. */
  readonly abstract: readonly TextLine[];
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
 * first loses, unless the second is all that stands between it and the paper's own metadata. A text
 * that can be no title goes on with the abstract before it.
 */
export function pairTexts(texts: readonly TextLine[], hasMetadata: boolean): PairedTexts {
  const papers: { title: TextLine; abstract: TextLine[] }[] = [];
  const titlesAlone: TextLine[] = [];
  const abstractsAlone: TextLine[] = [];
  let at = 0;
  for (let line = texts[at]; line !== undefined; line = texts[at]) {
    const next = texts[at + 1];
    const isLastPair = at + 2 === texts.length;
    if (next !== undefined && isPair(line, next, hasMetadata && isLastPair)) {
      papers.push({ title: line, abstract: [next] });
      at += 2;
    } else {
      if (canBeTitle(line.text)) titlesAlone.push(line);
      else (findAbstract(papers, texts[at - 1]) ?? abstractsAlone).push(line);
      at += 1;
    }
  }
  return { papers, titlesAlone, abstractsAlone };
}

/** The abstract of the last paper, if it ends with the line before. */
function findAbstract(
  papers: readonly { readonly abstract: TextLine[] }[],
  before: TextLine | undefined,
): TextLine[] | null {
  const abstract = papers.at(-1)?.abstract;
  return abstract !== undefined && abstract.at(-1) === before ? abstract : null;
}

function isPair(first: TextLine, second: TextLine, isLastBeforeMetadata: boolean): boolean {
  if (!canBeTitle(first.text)) return false;
  return canBeAbstract(second.text) || isLastBeforeMetadata;
}

function canBeTitle(text: string): boolean {
  const isProse = isSentence(text) && (text.length > LONG_TEXT || /[.!?] \p{Lu}/u.test(text));
  return text.length <= LONGEST_TITLE && !isProse;
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
  const lastWord = text.slice(text.lastIndexOf(" ") + 1);
  return /[.!?…]["'”’)\]}]*$/.test(text) || /https?:\/\/\S|[\w-]\.[a-z]{2}/i.test(lastWord);
}
