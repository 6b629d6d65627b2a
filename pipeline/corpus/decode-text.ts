type Encoding = "utf-8" | "utf-16le" | "utf-16be" | "windows-1252";

/** Text of a file, piece by piece, and what was noticed on the way. */
export interface DecodedText {
  readonly pieces: AsyncIterable<string>;
  /** Complete once `pieces` is at its end. */
  readonly report: DecodingReport;
}

export interface DecodingReport {
  encoding: Encoding;
  /** Characters that stand for bytes the encoding has no meaning for (U+FFFD). */
  unreadable: number;
}

/** Bytes looked at to tell UTF-16 without a byte order mark. */
const SAMPLE_BYTES = 1024;

const REPLACEMENT = "\uFFFD";

/**
 * Bytes to text, streaming. A byte order mark decides and is dropped; else a NUL in every second
 * byte means UTF-16; else it is UTF-8, unless the first bytes beyond ASCII make no sense as UTF-8:
 * then Windows-1252.
 */
export function decodeText(bytes: AsyncIterable<Uint8Array>): DecodedText {
  const report: DecodingReport = { encoding: "utf-8", unreadable: 0 };
  return { pieces: decodePieces(bytes, report), report };
}

async function* decodePieces(
  bytes: AsyncIterable<Uint8Array>,
  report: DecodingReport,
): AsyncGenerator<string> {
  let decoder: TextDecoder | null = null;
  let sawBeyondAscii = false;
  for await (const chunk of withFirstChunkFilled(bytes)) {
    if (decoder === null) {
      report.encoding = sniffEncoding(chunk);
      decoder = new TextDecoder(report.encoding);
    }
    if (!sawBeyondAscii && report.encoding === "utf-8" && hasBeyondAscii(chunk)) {
      sawBeyondAscii = true;
      if (!looksLikeUtf8(chunk)) {
        report.encoding = "windows-1252";
        decoder = new TextDecoder(report.encoding);
      }
    }
    yield countUnreadable(decoder.decode(chunk, { stream: true }), report);
  }
  if (decoder !== null) yield countUnreadable(decoder.decode(), report);
}

/** The same bytes, the first chunk long enough to judge by (or the whole, if shorter). */
async function* withFirstChunkFilled(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let first: Uint8Array | null = new Uint8Array(0);
  for await (const chunk of bytes) {
    if (first === null) {
      yield chunk;
      continue;
    }
    first = concatenate(first, chunk);
    if (first.length < SAMPLE_BYTES) continue;
    yield first;
    first = null;
  }
  if (first !== null && first.length > 0) yield first;
}

function concatenate(first: Uint8Array, second: Uint8Array): Uint8Array {
  const whole = new Uint8Array(first.length + second.length);
  whole.set(first);
  whole.set(second, first.length);
  return whole;
}

function sniffEncoding(bytes: Uint8Array): Encoding {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be";
  const sample = bytes.subarray(0, SAMPLE_BYTES);
  const nuls = [0, 0];
  for (const [index, byte] of sample.entries()) {
    if (byte === 0) nuls[index % 2] = (nuls[index % 2] ?? 0) + 1;
  }
  const [even = 0, odd = 0] = nuls;
  const many = sample.length * 0.2;
  const few = sample.length * 0.02;
  if (odd > many && even <= few) return "utf-16le";
  if (even > many && odd <= few) return "utf-16be";
  return "utf-8";
}

function hasBeyondAscii(bytes: Uint8Array): boolean {
  return bytes.some((byte) => byte >= 0x80);
}

function looksLikeUtf8(bytes: Uint8Array): boolean {
  let unreadable = 0;
  let beyondAscii = 0;
  // Streaming, so that a character the chunk's end cuts in two does not count against it.
  for (const character of new TextDecoder("utf-8").decode(bytes, { stream: true })) {
    if (character === REPLACEMENT) unreadable += 1;
    if (character > "\x7f") beyondAscii += 1;
  }
  return unreadable * 2 <= beyondAscii;
}

function countUnreadable(text: string, report: DecodingReport): string {
  let at = text.indexOf(REPLACEMENT);
  while (at >= 0) {
    report.unreadable += 1;
    at = text.indexOf(REPLACEMENT, at + 1);
  }
  return text;
}
