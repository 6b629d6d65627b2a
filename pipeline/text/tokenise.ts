import { readPlainWord } from "./read-plain-word.ts";
import { readForm, type WordForm } from "./word-forms.ts";

/** A word, number or sign, with its place in the text it was cut from (UTF-16 units). */
export interface Token {
  readonly text: string;
  /** Lower case, curly apostrophes straightened. */
  readonly lower: string;
  readonly start: number;
  readonly end: number;
  readonly kind: WordForm["kind"];
  readonly form: WordForm;
}

// In order: a web address, or inline TeX; a word with its hyphens and inner apostrophes, but without a
// possessive 's; a number; any other sign.
const TOKEN =
  /((?:https?:\/\/|www\.)\S+|\$[^$\n]{1,200}\$|\\[a-zA-Z]+)|(\p{L}[\p{L}\p{M}\p{N}]*(?:(?:[-‐‑.&/+]|['’](?!s(?![\p{L}\p{N}])))(?=[\p{L}\p{N}])[\p{L}\p{M}\p{N}]+)*)|(\p{N}[\p{N}.,]*(?:[-‐‑]?[\p{L}\p{N}]+)*)|\S/gu;

/** Cuts text into words, numbers and signs. White space is left out; offsets lead back to it. */
export function tokenise(text: string): Token[] {
  const tokens: Token[] = [];
  let at = 0;
  while (at < text.length) {
    if (isSpace(text.charCodeAt(at))) {
      at++;
      continue;
    }
    // Most tokens are plain words: they do not need the grammar.
    const plain = readPlainWord(text, at);
    const token = plain === null ? readByGrammar(text, at) : toToken(plain, at);
    if (token === null) break;
    tokens.push(token);
    at = token.end;
  }
  return tokens;
}

function isSpace(unit: number): boolean {
  return unit === 0x20 || (unit >= 0x09 && unit <= 0x0d);
}

/** The first token at or after `at`; null when there is only white space. */
function readByGrammar(text: string, at: number): Token | null {
  TOKEN.lastIndex = at;
  const match = TOKEN.exec(text);
  if (match === null) return null;
  const [cut, , word, number] = match;
  return toToken(
    readForm(text, match.index, match.index + cut.length, kindOf(word, number)),
    match.index,
  );
}

function kindOf(word: string | undefined, number: string | undefined): WordForm["kind"] {
  if (word !== undefined) return "word";
  return number === undefined ? "sign" : "number";
}

function toToken(form: WordForm, start: number): Token {
  const { kind, lower, text } = form;
  return { text, lower, start, end: start + text.length, kind, form };
}

const PART_BORDER = /[-‐‑/]/u;

/** The parts of a hyphenated or slashed word, lower case: `self-play` gives self and play. */
export function splitWord(lower: string): string[] {
  if (lower.length > 0 && !PART_BORDER.test(lower)) return [lower];
  return lower.split(PART_BORDER).filter((part) => part.length > 0);
}
