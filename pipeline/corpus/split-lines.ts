import { IsothemeError } from "#pipeline/contract/errors.ts";
import type { Line } from "./reader.ts";

/** UTF-16 units; a record longer than this is a mistake, or some other kind of file. */
const MAX_LINE_LENGTH = 16 * 1024 * 1024;

/**
 * Text to lines, streaming; CRLF, LF and CR end a line. Never holds more than one line, and throws
 * `line-too-long` or `file-binary` (a NUL character) with the file and line rather than hold more.
 */
export async function* splitLines(
  pieces: AsyncIterable<string>,
  file: string,
  maxLength = MAX_LINE_LENGTH,
): AsyncGenerator<Line> {
  let number = 1;
  let pending: string[] = [];
  let pendingLength = 0;
  let endedInCr = false;
  for await (const piece of pieces) {
    if (piece === "") continue;
    let start = endedInCr && piece.startsWith("\n") ? 1 : 0;
    endedInCr = piece.endsWith("\r");
    const ends = /\r\n|\r|\n/g;
    ends.lastIndex = start;
    for (let end = ends.exec(piece); end !== null; end = ends.exec(piece)) {
      const text = pending.join("") + piece.slice(start, end.index);
      yield checkLine({ number, text }, file, maxLength);
      pending = [];
      pendingLength = 0;
      number += 1;
      start = ends.lastIndex;
    }
    const rest = piece.slice(start);
    pending.push(rest);
    pendingLength += rest.length;
    if (pendingLength > maxLength) throw lineTooLong(file, number, maxLength);
  }
  if (pendingLength > 0) yield checkLine({ number, text: pending.join("") }, file, maxLength);
}

function checkLine(line: Line, file: string, maxLength: number): Line {
  if (line.text.length > maxLength) throw lineTooLong(file, line.number, maxLength);
  if (line.text.includes("\0")) {
    throw new IsothemeError(
      "file-binary",
      `${file} is not text: line ${line.number} holds a NUL byte. Give a text file, or one compressed with gzip.`,
      { line: line.number },
    );
  }
  return line;
}

function lineTooLong(file: string, number: number, maxLength: number): IsothemeError {
  return new IsothemeError(
    "line-too-long",
    `${file}, line ${number}, is longer than ${maxLength} characters, which no record is. Check that it is the right file, with its line ends kept.`,
    { line: number },
  );
}
