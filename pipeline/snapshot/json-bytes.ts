import type { ByteHash } from "./byte-hash.ts";

/** JSON on its way into a hash, written as UTF-8 without a string for every cell: there are millions. */
export interface JsonBytes {
  /** Adds text as it is. */
  readonly addRaw: (text: string) => void;
  /** Adds text as a JSON string. */
  readonly addText: (text: string) => void;
  readonly addInteger: (value: number) => void;
  /** Passes on what is still held back. */
  readonly flush: () => void;
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
  let bytes = new Uint8Array(BLOCK_BYTES);
  let size = 0;
  const flush = (): void => {
    hash.add(bytes.subarray(0, size));
    size = 0;
  };
  const reserve = (room: number): void => {
    if (size + room > bytes.length) flush();
    if (room > bytes.length) bytes = new Uint8Array(room);
  };
  const addRaw = (text: string): void => {
    reserve(text.length * MOST_BYTES_PER_UNIT);
    size = writeText(bytes, size, text);
  };
  return {
    addRaw,
    addText: (text) => {
      reserve(text.length + 2);
      const end = writePlainString(bytes, size, text);
      if (end === null) addRaw(JSON.stringify(text));
      else size = end;
    },
    addInteger: (value) => {
      if (Math.abs(value) >= MAX_SHORT_INTEGER) {
        addRaw(`${value}`);
        return;
      }
      reserve(MOST_DIGITS + 1);
      size = writeInteger(bytes, size, value);
    },
    flush,
  };
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
  let rest = Math.abs(value);
  if (value < 0) bytes[at++] = MINUS;
  const first = at;
  do {
    bytes[at++] = DIGIT_0 + (rest % 10);
    rest = Math.floor(rest / 10);
  } while (rest > 0);
  // The last digit came first.
  bytes.subarray(first, at).reverse();
  return at;
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
