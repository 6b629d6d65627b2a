import type {
  CorpusReader,
  Line,
  ReadContext,
  ReadEvent,
  SourceRecord,
} from "#pipeline/corpus/reader.ts";
import { classifyLine, type PageLine } from "./daily-papers/classify-line.ts";
import { collectPages } from "./daily-papers/collect-pages.ts";
import type { Page, PageFault, PrintedPaper } from "./daily-papers/page.ts";
import { type SettledDates, settleDates } from "./daily-papers/settle-dates.ts";

type LineKind = PageLine["kind"];

/**
 * The text of a Daily Papers page, as copied from a browser: a heading with the page's day, then for
 * each paper its title, its abstract, and mostly "• 5 authors", "·", "Sep 19, 2024 9" (the last
 * number counts comments). Several pages may follow one another.
 */
export const dailyPapersPage: CorpusReader = {
  format: "daily-papers-page",
  label: "a copied Daily Papers page",
  recognise,
  read,
};

function recognise(head: string): number {
  let surest = 0;
  let before: LineKind = "text";
  for (const line of head.split(/\r\n|\r|\n/)) {
    const text = line.trim().replace(/\s+/g, " ");
    if (text === "") continue;
    const { kind } = classifyLine(text);
    surest = Math.max(surest, weighLine(text, kind, before));
    before = kind;
  }
  return surest;
}

function weighLine(text: string, kind: LineKind, before: LineKind): number {
  if (before === "authors" && kind === "separator") return 0.95;
  if (before === "separator" && kind === "date") return 0.95;
  if (/^• ?\d+ authors? ?·/.test(text)) return 0.95;
  if (kind === "heading") return 0.8;
  return kind === "authors" && text.startsWith("•") ? 0.6 : 0;
}

async function* read(lines: AsyncIterable<Line>, context: ReadContext): AsyncGenerator<ReadEvent> {
  for await (const page of collectPages(lines)) yield* tellPage(page, context);
}

function* tellPage(page: Page, { file, asOf }: ReadContext): Generator<ReadEvent> {
  const dates = settleDates(page, asOf);
  for (const paper of page.papers) yield { type: "record", record: toRecord(paper, dates) };
  for (const fault of [...page.faults, ...dates.faults].sort(byLine)) {
    const problem = { file, line: fault.line, reason: fault.reason };
    yield { type: fault.lost ? "rejected" : "problem", problem };
  }
  if (dates.pageDate !== null) yield { type: "as-of", date: dates.pageDate };
  if (dates.assumption !== null) yield { type: "assumption", sentence: dates.assumption };
}

function toRecord(paper: PrintedPaper, { byLine: dates }: SettledDates): SourceRecord {
  return {
    id: null,
    title: paper.title.text,
    abstract: paper.abstract,
    date: paper.date === null ? null : (dates.get(paper.date.line) ?? null),
    authors: [],
    authorCount: paper.authorCount,
    organisation: paper.organisation,
    venue: null,
    url: null,
    categories: [],
    commentCount: paper.commentCount,
    extra: null,
    line: paper.title.number,
  };
}

function byLine(first: PageFault, second: PageFault): number {
  return first.line - second.line;
}
