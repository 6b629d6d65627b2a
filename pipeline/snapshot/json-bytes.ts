import type { ByteHash } from "./byte-hash.ts";

/**
 * JSON on its way into a hash, as UTF-8 without a string for every cell: there are millions. Functions over
 * a record, because V8 is several times faster at that than at variables of a closure.
 */
export interface JsonBytes {
  readonly hash: ByteHash;
  /** What has not been passed on yet: the first `size` bytes. */
  bytes: Uint8Array;
  size: number;
}

const BLOCK_BYTES = 65_536;
/** UTF-8 bytes of a UTF-16 unit at most. */
const MOST_BYTES_PER_UNIT = 3;
/** Of these, digits are written by hand. */
const MAX_SHORT_INTEGER = 2 ** 31;
const MOST_DIGITS = 10;
const [QUOTE, BACKSLASH, MINUS, DIGIT_0] = [0x22, 0x5c, 0x2d, 0x30];
const [FIRST_PRINTABLE, LAST_PRINTABLE] = [0x20, 0x7e];

export function createJsonBytes(hash: ByteHash): JsonBytes {
  return { hash, bytes: new Uint8Array(BLOCK_BYTES), size: 0 };
}

/** Passes on what is still held back. */
export function flushBytes(json: JsonBytes): void {
  json.hash.add(json.bytes.subarray(0, json.size));
  json.size = 0;
}

/** Adds one ASCII character. */
export function addByte(json: JsonBytes, byte: number): void {
  reserve(json, 1);
  json.bytes[json.size++] = byte;
}

/** Adds text as it is. */
export function addRaw(json: JsonBytes, text: string): void {
  reserve(json, text.length * MOST_BYTES_PER_UNIT);
  json.size = writeText(json.bytes, json.size, text);
}

/** Adds text as a JSON string. */
export function addText(json: JsonBytes, text: string): void {
  reserve(json, text.length + 2);
  const end = writePlainString(json.bytes, json.size, text);
  if (end === null) addRaw(json, JSON.stringify(text));
  else json.size = end;
}

export function addInteger(json: JsonBytes, value: number): void {
  if (Math.abs(value) >= MAX_SHORT_INTEGER) {
    addRaw(json, `${value}`);
    return;
  }
  reserve(json, MOST_DIGITS + 1);
  json.size = writeInteger(json.bytes, json.size, value);
}

function reserve(json: JsonBytes, room: number): void {
  if (json.size + room > json.bytes.length) flushBytes(json);
  if (room > json.bytes.length) json.bytes = new Uint8Array(room);
}

/** Writes text that JSON does not escape in quotes; null, and nothing that counts, when it has other characters. */
function writePlainString(bytes: Uint8Array, start: number, text: string): number | null {
  let at = start;
  bytes[at++] = QUOTE;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (unit < FIRST_PRINTABLE || unit > LAST_PRINTABLE || unit === QUOTE || unit === BACKSLASH) {
      return null;
    }
    bytes[at++] = unit;
  }
  bytes[at++] = QUOTE;
  return at;
}

function writeInteger(bytes: Uint8Array, start: number, value: number): number {
  let at = start;
  if (value < 0) bytes[at++] = MINUS;
  let rest = Math.abs(value);
  const end = at + countDigits(rest);
  // The last digit comes first.
  for (at = end - 1; at >= start && rest >= 10; at--) {
    const tenth = Math.floor(rest / 10);
    bytes[at] = DIGIT_0 + (rest - tenth * 10);
    rest = tenth;
  }
  bytes[at] = DIGIT_0 + rest;
  return end;
}

function countDigits(value: number): number {
  let digits = 1;
  for (let limit = 10; value >= limit; limit *= 10) digits++;
  return digits;
}

/** Writes UTF-8. The text has no half characters: JSON.stringify escapes them. */
function writeText(bytes: Uint8Array, start: number, text: string): number {
  let at = start;
  for (let i = 0; i < text.length; i++) {
    const code = text.codePointAt(i) ?? 0;
    if (code < 0x80) {
      bytes[at++] = code;
    } else if (code < 0x800) {
      bytes[at++] = 0xc0 | (code >> 6);
      bytes[at++] = 0x80 | (code & 0x3f);
    } else if (code < 0x10000) {
      bytes[at++] = 0xe0 | (code >> 12);
      bytes[at++] = 0x80 | ((code >> 6) & 0x3f);
      bytes[at++] = 0x80 | (code & 0x3f);
    } else {
      bytes[at++] = 0xf0 | (code >> 18);
      bytes[at++] = 0x80 | ((code >> 12) & 0x3f);
      bytes[at++] = 0x80 | ((code >> 6) & 0x3f);
      bytes[at++] = 0x80 | (code & 0x3f);
      i++;
    }
  }
  return at;
}
