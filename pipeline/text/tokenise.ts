import { findPlainEnd, isPlainSpace, kindOfPlain } from "./read-plain-token.ts";
import { type ReadableText, readForm, type WordForm } from "./word-forms.ts";

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

/** The units of the text that is being cut, and at least two zeros. */
let units = new Uint16Array(2 ** 13);

/** Cuts text into words, numbers and signs. White space is left out; offsets lead back to it. */
export function tokenise(text: string): Token[] {
  const tokens: Token[] = [];
  visitForms(text, (form, start) => {
    tokens.push(toToken(form, start));
  });
  return tokens;
}

/**
 * Cuts text as `tokenise` does, for those who only want to know which forms stand in it, and where.
 * Forms of fewer units than `least` may be left out.
 */
export function visitForms(
  text: string,
  visit: (form: WordForm, start: number) => void,
  least = 0,
): void {
  const read = toReadable(text);
  let at = 0;
  while (at < text.length) {
    const unit = read.units[at] ?? 0;
    if (isPlainSpace(unit)) {
      at++;
      continue;
    }
    // Most tokens are plain: they do not need the grammar.
    const start = at;
    at = findPlainEnd(read, start);
    if (at >= 0) {
      if (at - start >= least) visit(readForm(read, start, at, kindOfPlain(unit)), start);
      continue;
    }
    const match = matchGrammar(text, start);
    if (match === null) break;
    const [cut, , word, number] = match;
    at = match.index + cut.length;
    visit(readForm(read, match.index, at, kindOf(word, number)), match.index);
  }
}

function toReadable(text: string): ReadableText {
  if (units.length < text.length + 2) units = new Uint16Array(2 * text.length);
  for (let i = 0; i < text.length; i++) units[i] = text.charCodeAt(i);
  units[text.length] = 0;
  units[text.length + 1] = 0;
  return { text, units };
}

/** The first token at or after `at`; null when there is only white space. */
function matchGrammar(text: string, at: number): RegExpExecArray | null {
  TOKEN.lastIndex = at;
  return TOKEN.exec(text);
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
