import { IsothemeError } from "#pipeline/contract/errors.ts";
import type { Problem } from "#pipeline/contract/problem.ts";
import { type DecodingReport, decodeText } from "./decode-text.ts";
import type { CorpusReader, Line, PartialDate, SourceRecord } from "./reader.ts";
import { READERS } from "./readers.ts";
import { recogniseFormat } from "./recognise-format.ts";
import { refuseBinary, refuseControls } from "./refuse-binary.ts";
import { splitLines } from "./split-lines.ts";

/** All that one file gave. */
export interface FileContents {
  /** The reader's format. */
  readonly format: string;
  readonly records: readonly SourceRecord[];
  /** Records that could not be used. */
  readonly rejected: number;
  readonly problems: readonly Problem[];
  /** The file's own date; the latest, when it names several. */
  readonly asOf: PartialDate | null;
  readonly assumptions: readonly string[];
}

export interface ReadFileOptions {
  /** Name of the file, for problems and errors. */
  readonly file: string;
  /** ISO day; null when not given. */
  readonly asOf: string | null;
  /** Format to read the file as; null to recognise it. */
  readonly format: string | null;
}

/** Characters by which a format is recognised. */
const HEAD_LENGTH = 65_536;

/**
 * Reads one file, streaming, from its bytes (decompressed). Throws an IsothemeError that names the
 * file when it is empty, binary, of an unknown format, or has a line too long to be a record.
 */
export async function readFile(
  bytes: AsyncIterable<Uint8Array>,
  { file, asOf, format }: ReadFileOptions,
): Promise<FileContents> {
  const { pieces, report } = decodeText(refuseBinary(bytes, file));
  const { head, text } = await takeHead(pieces);
  if (head.trim() === "" && head.length < HEAD_LENGTH) {
    throw new IsothemeError("file-empty", `${file} is empty. Give a file with paper abstracts.`);
  }
  refuseControls(head, file);
  const lines = splitLines(text, file);
  const reader = format === null ? recogniseFormat(head, READERS) : findReader(format);
  if (reader === null) throw await formatUnknown(lines, file);
  const events = reader.read(lines, { file, asOf });
  const contents = await collectEvents(events, reader);
  return { ...contents, problems: [...describeDecoding(report, file), ...contents.problems] };
}

async function takeHead(
  pieces: AsyncIterable<string>,
): Promise<{ head: string; text: AsyncIterable<string> }> {
  const iterator = pieces[Symbol.asyncIterator]();
  let head = "";
  while (head.length < HEAD_LENGTH) {
    const next = await iterator.next();
    if (next.done === true) break;
    head += next.value;
  }
  async function* wholeText(): AsyncGenerator<string> {
    yield head;
    yield* { [Symbol.asyncIterator]: () => iterator };
  }
  return { head: head.slice(0, HEAD_LENGTH), text: wholeText() };
}

/** The reader named so; throws `usage` when there is none. */
function findReader(format: string): CorpusReader {
  const reader = READERS.find((candidate) => candidate.format === format);
  if (reader !== undefined) return reader;
  const names = READERS.map((candidate) => candidate.format).join(", ");
  throw new IsothemeError("usage", `There is no format "${format}". Formats: ${names}.`);
}

/** Lines may be what is wrong with a file that no reader knows; they are looked through first. */
async function formatUnknown(lines: AsyncIterable<Line>, file: string): Promise<IsothemeError> {
  let length = 0;
  for await (const line of lines) {
    length += line.text.length;
    if (length > HEAD_LENGTH) break;
  }
  const labels = READERS.map((reader) => reader.label).join("; ");
  return new IsothemeError(
    "format-unknown",
    `${file} is in no format that can be read (${labels}). Name the format with --format if it is one of these.`,
  );
}

async function collectEvents(
  events: ReturnType<CorpusReader["read"]>,
  { format }: CorpusReader,
): Promise<FileContents> {
  const records: SourceRecord[] = [];
  const problems: Problem[] = [];
  const assumptions: string[] = [];
  let rejected = 0;
  let asOf: PartialDate | null = null;
  for await (const event of events) {
    switch (event.type) {
      case "record":
        records.push(event.record);
        break;
      case "rejected":
        rejected += 1;
        problems.push(event.problem);
        break;
      case "problem":
        problems.push(event.problem);
        break;
      case "as-of":
        if (asOf === null || event.date.text > asOf.text) asOf = event.date;
        break;
      case "assumption":
        assumptions.push(event.sentence);
    }
  }
  return { format, records, rejected, problems, asOf, assumptions };
}

function describeDecoding({ encoding, unreadable }: DecodingReport, file: string): Problem[] {
  const problems: Problem[] = [];
  if (encoding === "windows-1252") {
    const reason =
      "The text is not UTF-8; it was read as Windows-1252, which may be wrong beyond A to Z.";
    problems.push({ file, line: null, reason });
  }
  if (unreadable > 0) {
    const count = unreadable === 1 ? "1 character is" : `${unreadable} characters are`;
    const reason = `${count} unreadable (shown as \uFFFD): the text is damaged, or not in the encoding it seems to be.`;
    problems.push({ file, line: null, reason });
  }
  return problems;
}
