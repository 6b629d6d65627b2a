import type { Line } from "#pipeline/corpus/reader.ts";
import { classifyLine, type PageLine } from "./classify-line.ts";
import { emptyPage, type Page, type TextLine } from "./page.ts";
import { canBeAbstract } from "./pair-texts.ts";
import { emptyMetadata, type Metadata, settleRun } from "./settle-run.ts";

/** Where the walk through the file stands. */
interface Walk {
  page: Page;
  /** Titles and abstracts not yet settled into papers. */
  texts: TextLine[];
  /** The line that ended the last of them. */
  before: TextLine | null;
  /** The metadata block that is being read; it belongs to the last of `texts`. */
  metadata: Metadata | null;
}

const LONGEST_ORGANISATION = 80;

/** Characters of a line that was wrapped, with the next word at least, and at most. */
const SHORTEST_WRAPPED = 60;
const LONGEST_WRAPPED = 120;

/** The pages in the lines of a file: one for each heading, or one in all when there is none. */
export async function* collectPages(lines: AsyncIterable<Line>): AsyncGenerator<Page> {
  const walk: Walk = { page: emptyPage(), texts: [], before: null, metadata: null };
  for await (const line of lines) {
    for (const part of splitJoinedLine(line)) {
      const kind = classifyLine(part.text.replace(/\s+/g, " "));
      if (kind.kind === "heading") yield* beginPage(walk);
      else takeLine(walk, part, kind);
    }
  }
  settle(walk, true);
  yield walk.page;
}

/** Gives the page that the heading ends, when there was one; a heading is two lines. */
function* beginPage(walk: Walk): Generator<Page> {
  settle(walk, false);
  if (!isStarted(walk.page)) return;
  yield walk.page;
  walk.page = emptyPage();
}

/** A copy may hold a whole metadata block, "• 5 authors · Oct 8 4", on one line. */
function splitJoinedLine({ number, text }: Line): TextLine[] {
  const trimmed = text.trim();
  if (trimmed === "") return [];
  const at = trimmed.lastIndexOf("·");
  if (at < 0 || trimmed.length === 1) return [{ number, text: trimmed }];
  const after = trimmed.slice(at + 1).trim();
  const isBlock = trimmed.startsWith("•") || classifyLine(after).kind === "date";
  if (!isBlock) return [{ number, text: trimmed }];
  const parts = [trimmed.slice(0, at).trim(), "·", after];
  return parts.filter((part) => part !== "").map((part) => ({ number, text: part }));
}

function takeLine(walk: Walk, line: TextLine, kind: Exclude<PageLine, { kind: "heading" }>): void {
  switch (kind.kind) {
    case "furniture":
      takeFurniture(walk, line);
      return;
    case "authors":
      if (walk.metadata !== null) settle(walk, false);
      beginMetadata(walk, line).authorCount = kind.count;
      return;
    case "separator":
      (walk.metadata ?? beginAtSeparator(walk, line)).hasSeparator = true;
      return;
    case "date":
      takeDate(walk, line, kind);
      return;
    case "fragment":
      takeFragment(walk, line);
      return;
    case "text":
      if (walk.metadata !== null) settle(walk, false);
      takeText(walk, line);
  }
}

/** A bare number (votes, a page number) may stand anywhere; the rest stands around papers. */
function takeFurniture(walk: Walk, line: TextLine): void {
  if (isWrapped(walk, line)) takeText(walk, line);
  else if (!/^\d+$/.test(line.text)) settle(walk, false);
}

function takeText(walk: Walk, line: TextLine): void {
  const last = walk.texts.at(-1);
  if (last === undefined || !isWrapped(walk, line)) walk.texts.push(line);
  else walk.texts.splice(-1, 1, { number: last.number, text: `${last.text} ${line.text}` });
  walk.before = line;
}

/**
 * Whether the line goes on with the text before it. A mail program may have wrapped titles and
 * abstracts: lines without a blank one between that end where the next word no longer fits.
 */
function isWrapped({ before }: Walk, line: TextLine): boolean {
  if (before?.number !== line.number - 1) return false;
  const [nextWord = ""] = line.text.split(/\s/, 1);
  const longest = Math.max(before.text.length, line.text.length);
  return before.text.length + nextWord.length >= SHORTEST_WRAPPED && longest <= LONGEST_WRAPPED;
}

function takeDate(walk: Walk, line: TextLine, kind: PageLine & { kind: "date" }): void {
  const date = { line: line.number, printed: kind.date };
  const isAfterPaper = walk.metadata !== null || walk.texts.length >= 2;
  if (!isAfterPaper && walk.page.date === null && walk.page.papers.length === 0) {
    settle(walk, false);
    walk.page.date = date;
    return;
  }
  const metadata = walk.metadata ?? beginMetadata(walk, line);
  metadata.date = date;
  metadata.commentCount = kind.comments;
  settle(walk, false);
}

/** What begins like metadata but is cut or misprinted: it ends the paper, and is named. */
function takeFragment(walk: Walk, line: TextLine): void {
  if (line.text.startsWith("•")) {
    if (walk.metadata !== null) settle(walk, false);
    beginMetadata(walk, line);
    walk.page.faults.push({
      line: line.number,
      reason: `“${line.text}” is not a number of authors; it was left out.`,
      lost: false,
    });
    return;
  }
  if (walk.metadata?.hasSeparator !== true) {
    if (walk.metadata !== null) settle(walk, false);
    takeText(walk, line);
    return;
  }
  walk.metadata.isDateNamed = true;
  walk.page.faults.push({
    line: line.number,
    reason: `“${line.text}” is not a date; the paper was read without one.`,
    lost: false,
  });
  settle(walk, false);
}

function beginMetadata(walk: Walk, { number }: TextLine): Metadata {
  const metadata = emptyMetadata(number);
  walk.metadata = metadata;
  return metadata;
}

/** An organisation's line, "handle Display Name", stands where the number of authors does else. */
function beginAtSeparator(walk: Walk, line: TextLine): Metadata {
  const metadata = beginMetadata(walk, line);
  const [before, last] = walk.texts.slice(-2);
  if (before === undefined || last === undefined || !isOrganisation(last.text)) return metadata;
  if (!canBeAbstract(before.text) && walk.texts.length > 2) return metadata;
  walk.texts.pop();
  const [, displayName] = /^\S+\s+(.+)$/.exec(last.text) ?? [];
  metadata.organisation = displayName ?? last.text;
  return metadata;
}

function isOrganisation(text: string): boolean {
  return text.length <= LONGEST_ORGANISATION && !/[.!?:]$/.test(text);
}

function settle(walk: Walk, isEnd: boolean): void {
  settleRun(walk.page, walk.texts, walk.metadata, isEnd);
  walk.texts = [];
  walk.before = null;
  walk.metadata = null;
}

function isStarted(page: Page): boolean {
  return page.papers.length > 0 || page.faults.length > 0 || page.date !== null;
}
