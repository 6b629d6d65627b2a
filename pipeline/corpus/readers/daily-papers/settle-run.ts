import type { PrintedDate } from "./classify-line.ts";
import type { Page, PageFault, PrintedPaper, TextLine } from "./page.ts";
import { canBeAbstract, endsWell, type PairedText, pairTexts } from "./pair-texts.ts";

/** The block under a paper: number of authors or organisation, separator, date and comments. */
export interface Metadata {
  readonly line: number;
  authorCount: number | null;
  organisation: string | null;
  hasSeparator: boolean;
  date: { readonly line: number; readonly printed: PrintedDate } | null;
  commentCount: number | null;
  /** A line in the date's place was already named as no date. */
  isDateNamed: boolean;
}

/** More titles without abstracts than this in a row are told as one fault: they are no papers. */
const MOST_TITLES_NAMED = 3;

const LONGEST_QUOTE = 60;

export function emptyMetadata(line: number): Metadata {
  return {
    line,
    authorCount: null,
    organisation: null,
    hasSeparator: false,
    date: null,
    commentCount: null,
    isDateNamed: false,
  };
}

/**
 * Settles a run of texts, with the metadata that ends it, into papers and faults of the page.
 * Several papers may stand in one run: those before the last have no metadata, and no fault.
 */
export function settleRun(
  page: Page,
  texts: readonly TextLine[],
  metadata: Metadata | null,
  isEnd: boolean,
): void {
  const { papers, titlesAlone, abstractsAlone } = pairTexts(texts, metadata !== null || isEnd);
  const final = papers.find(({ abstract }) => abstract.at(-1) === texts.at(-1)) ?? null;
  const mayBeCut = isEnd && metadata === null;
  const cut = mayBeCut ? findCut(final) : null;
  const isDateDue = mayBeCut && cut === null && page.papers.some(({ date }) => date !== null);
  for (const paper of papers.filter((candidate) => candidate !== cut)) {
    page.papers.push(toPrintedPaper(paper, paper === final ? metadata : null));
  }
  const faults = [
    ...titleFaults(titlesAlone, mayBeCut ? texts.at(-1) : undefined),
    ...abstractsAlone.map((text) => lost(text, "is an abstract without a title before it")),
    ...metadataFaults(metadata, final?.title ?? null, texts),
    ...papers.flatMap(paragraphFaults),
    ...cutFaults(cut),
    ...(isDateDue && final !== null ? [dateDue(final)] : []),
  ];
  page.faults.push(...faults.sort((a, b) => a.line - b.line));
}

function findCut(paper: PairedText | null): PairedText | null {
  const { text = "" } = paper?.abstract.at(-1) ?? {};
  return canBeAbstract(text) && endsWell(text) ? null : paper;
}

function cutFaults(cut: PairedText | null): PageFault[] {
  if (cut === null) return [];
  return [lost(cut.title, "is cut: the file ends in the middle of its abstract")];
}

/** A cut at the end of a sentence leaves no other trace. */
function dateDue({ title, abstract }: PairedText): PageFault {
  const reason = `The page ends without the date of “${quote(title.text)}”; its abstract may be cut short.`;
  return { line: (abstract.at(-1) ?? title).number, reason, lost: false };
}

/** Paragraphs may be an abstract's own, or the rest of a paper that lost its title. */
function paragraphFaults({ title, abstract: [, second] }: PairedText): PageFault[] {
  if (second === undefined) return [];
  const reason = `This text follows the abstract of “${quote(title.text)}” without a title; it was read as its next paragraph.`;
  return [{ line: second.number, reason, lost: false }];
}

function toPrintedPaper({ title, abstract }: PairedText, metadata: Metadata | null): PrintedPaper {
  return {
    title,
    abstract: abstract.map(({ text }) => text).join("\n"),
    authorCount: metadata?.authorCount ?? null,
    organisation: metadata?.organisation ?? null,
    date: metadata?.date ?? null,
    commentCount: metadata?.commentCount ?? null,
  };
}

function titleFaults(titles: readonly TextLine[], cut: TextLine | undefined): PageFault[] {
  const [first] = titles;
  if (first !== undefined && titles.length > MOST_TITLES_NAMED) {
    const reason = `${titles.length} lines from “${quote(first.text)}” on are titles without an abstract, or no papers at all; they were left out.`;
    return [{ line: first.number, reason, lost: true }];
  }
  return titles.map((title) =>
    lost(title, title === cut ? "is cut: the file ends before its abstract" : "has no abstract"),
  );
}

function metadataFaults(
  metadata: Metadata | null,
  title: TextLine | null,
  texts: readonly TextLine[],
): PageFault[] {
  if (metadata === null) return [];
  if (texts.length === 0) {
    const reason = "Authors or a date stand here without a title and an abstract before them.";
    return [{ line: metadata.line, reason, lost: true }];
  }
  if (title === null || metadata.date !== null || metadata.isDateNamed) return [];
  const reason = `The date is missing here; “${quote(title.text)}” was read without one.`;
  return [{ line: metadata.line, reason, lost: false }];
}

function lost({ number, text }: TextLine, fault: string): PageFault {
  return { line: number, reason: `“${quote(text)}” ${fault}; it was left out.`, lost: true };
}

function quote(text: string): string {
  if (text.length <= LONGEST_QUOTE) return text;
  return `${text.slice(0, LONGEST_QUOTE).replace(/\s+\S*$/, "")} …`;
}
