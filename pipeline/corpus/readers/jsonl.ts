import { parseIsoDate } from "#pipeline/corpus/partial-date.ts";
import type {
  CorpusReader,
  Line,
  PartialDate,
  ReadContext,
  ReadEvent,
  SourceRecord,
} from "#pipeline/corpus/reader.ts";
import {
  type FieldReading,
  isGiven,
  readCount,
  readId,
  readNames,
  readOptionalText,
  readText,
  readUrl,
  splitAuthors,
  splitCategories,
} from "./jsonl/fields.ts";
import { type JsonObject, keepExtra, parseObject } from "./jsonl/json-object.ts";

/**
 * One JSON object a line: `{"id","title","abstract","date","authors","url","venue","categories"}`.
 * A title or an abstract is required; fields beyond the known ones are kept as they are.
 */
export const jsonl: CorpusReader = {
  format: "jsonl",
  label: "one JSON object a line",
  recognise,
  read,
};

const KNOWN_FIELDS: ReadonlySet<string> = new Set([
  "id",
  "title",
  "abstract",
  "date",
  "authors",
  "author_count",
  "organisation",
  "organization",
  "venue",
  "url",
  "categories",
  "comment_count",
]);

/** Lines looked at to recognise the format. */
const SAMPLE_LINES = 20;

function recognise(head: string): number {
  const lines = head.split(/\r\n|\r|\n/).filter((line) => line.trim() !== "");
  const sample = lines.slice(0, SAMPLE_LINES);
  const objects = sample.map(parseObject).filter((object) => object !== null);
  if (objects.some(({ title, abstract }) => isGiven(title) || isGiven(abstract))) return 0.8;
  if (objects.length > 0 && objects.length === sample.length) return 0.5;
  return /^\s*\{\s*"/.test(head) ? 0.4 : 0;
}

async function* read(lines: AsyncIterable<Line>, { file }: ReadContext): AsyncGenerator<ReadEvent> {
  for await (const { number, text } of lines) {
    if (text.trim() === "") continue;
    const object = parseObject(text);
    if (object === null) {
      const reason = "The line is not a whole JSON object; it was left out.";
      yield { type: "rejected", problem: { file, line: number, reason } };
    } else {
      yield* tellRecord(object, file, number);
    }
  }
}

function* tellRecord(object: JsonObject, file: string, line: number): Generator<ReadEvent> {
  const faults: string[] = [];
  const record = toRecord(object, line, faults);
  if (record.title === "" && record.abstract === "") {
    const detail = faults.length === 0 ? "" : ` (${faults.join("; ")})`;
    const reason = `The record has neither a title nor an abstract${detail}; it was left out.`;
    yield { type: "rejected", problem: { file, line, reason } };
    return;
  }
  yield { type: "record", record };
  for (const fault of faults) {
    const reason = `${fault}; the rest of the record was read.`;
    yield { type: "problem", problem: { file, line, reason } };
  }
}

/** Reads every field by itself, so that a wrong one costs no other; adds what is wrong to `faults`. */
function toRecord(object: JsonObject, line: number, faults: string[]): SourceRecord {
  const take = <Value>(name: string, read: (value: unknown) => FieldReading<Value>): Value => {
    const { value, fault } = read(object[name]);
    if (fault !== null) faults.push(`Field "${name}" ${fault}`);
    return value;
  };
  const authors = take("authors", (value) => readNames(value, splitAuthors));
  const authorCount = take("author_count", readCount);
  const { comments, isTaken } = readComments(object);
  return {
    id: take("id", readId),
    title: take("title", readText),
    abstract: take("abstract", readText),
    date: take("date", readDate),
    authors,
    authorCount: authors.length > 0 ? authors.length : authorCount,
    organisation: take("organisation", readOptionalText) ?? take("organization", readOptionalText),
    venue: take("venue", readOptionalText),
    url: take("url", readUrl),
    categories: take("categories", (value) => readNames(value, splitCategories)),
    commentCount: take("comment_count", readCount) ?? comments,
    extra: keepExtra(
      object,
      (name) => !KNOWN_FIELDS.has(name) && !(isTaken && name === "comments"),
    ),
    line,
  };
}

/** Other sources keep remarks in "comments" ("12 pages"): only a number is a count. */
function readComments({ comments }: JsonObject): { comments: number | null; isTaken: boolean } {
  const { value, fault } = readCount(comments);
  return { comments: value, isTaken: fault === null };
}

function readDate(value: unknown): FieldReading<PartialDate | null> {
  if (!isGiven(value)) return { value: null, fault: null };
  const text = typeof value === "number" ? String(value) : value;
  const date = typeof text === "string" ? parseIsoDate(text) : null;
  const fault = date === null ? "is not a date such as 2025, 2025-10 or 2025-10-28" : null;
  return { value: date, fault };
}
