import type { WordCount } from "./join-hyphens.ts";

/** Characters counted in: a larger corpus has its words within this many. */
const MOST_CHARACTERS = 20_000_000;

/** Marks for the beginnings of wanted words. */
const BEGINNINGS = 65_536;

const IS_ASCII_WORD = Uint8Array.from({ length: 0x80 }, (_, code) =>
  /[a-z0-9-]/.test(String.fromCharCode(code)) ? 1 : 0,
);

/**
 * How often each of the `wanted` words (lower case) stands whole in the texts; hyphens within a word
 * belong to it, and a very large corpus is counted in part. Pieces next to a hyphen and a space are not counted: they are what is in doubt.
 */
export function countWords(texts: Iterable<string>, wanted: ReadonlySet<string>): WordCount {
  const counts = new Map<string, number>();
  if (wanted.size > 0) {
    const beginnings = new Uint8Array(BEGINNINGS);
    for (const word of wanted) beginnings[beginning(word, 0, word.length)] = 1;
    let characters = 0;
    for (const text of texts) {
      countInText(text.toLowerCase(), wanted, beginnings, counts);
      characters += text.length;
      if (characters > MOST_CHARACTERS) break;
    }
  }
  return (word) => counts.get(word) ?? 0;
}

function countInText(
  text: string,
  wanted: ReadonlySet<string>,
  beginnings: Uint8Array,
  counts: Map<string, number>,
): void {
  let start = 0;
  for (let at = 0; at <= text.length; at += 1) {
    if (at < text.length && isWordCode(text.charCodeAt(at))) continue;
    // Most words are told from the wanted ones by length and first letters, without a copy.
    if (at > start && beginnings[beginning(text, start, at)] === 1) {
      const word = text.slice(start, at);
      if (wanted.has(word) && !isPiece(text, start)) counts.set(word, (counts.get(word) ?? 0) + 1);
    }
    start = at + 1;
  }
}

function isPiece(text: string, start: number): boolean {
  return text[start - 1] === " " && text[start - 2] === "-";
}

/** A number below BEGINNINGS for a word's length and first letters; few others share it. */
function beginning(text: string, start: number, end: number): number {
  const second = end - start > 1 ? text.charCodeAt(start + 1) : 0;
  const first = text.charCodeAt(start);
  return ((end - start) * 1369 + first * 37 + second) % BEGINNINGS;
}

/** Letters, digits and the hyphen in ASCII, and all beyond it that is not punctuation or space. */
function isWordCode(code: number): boolean {
  if (code < 0x80) return IS_ASCII_WORD[code] === 1;
  return code > 0xbf && !(code >= 0x2000 && code <= 0x206f);
}
