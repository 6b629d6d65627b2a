import type { Token } from "#pipeline/text/tokenise.ts";

/** A short form that a sentence defines: it or its long form stands in brackets after the other. */
export interface Definition {
  /** As written, without the plural s: `LLM`. */
  readonly short: string;
  /** Places, in the sentence, of the first and last token of the long form. */
  readonly longFrom: number;
  readonly longTo: number;
  /** Places of the opening and the closing bracket. */
  readonly open: number;
  readonly close: number;
}

/** Tokens between brackets, at most, in which a long form is looked for. */
const LONGEST_BRACKET = 12;

/**
 * Short forms defined in a sentence, as `long form (LF)` (Schwartz & Hearst 2003) or the other way
 * round, as `LF (long form)`; there the long form fills the brackets.
 */
export function findAcronyms(tokens: readonly Token[]): Definition[] {
  const definitions: Definition[] = [];
  for (let open = 0; open < tokens.length; open++) {
    if (tokens[open]?.text !== "(") continue;
    const definition = findAfterLongForm(tokens, open) ?? findBeforeLongForm(tokens, open);
    if (definition !== null) definitions.push(definition);
  }
  return definitions;
}

function findAfterLongForm(tokens: readonly Token[], open: number): Definition | null {
  const inner = tokens[open + 1]?.text ?? "";
  if (tokens[open + 2]?.text !== ")" || !isShortForm(inner)) return null;
  const short = singularShort(inner);
  const longFrom = findLongForm(tokens, open, short);
  if (longFrom === null) return null;
  return { short, longFrom, longTo: open - 1, open, close: open + 2 };
}

function findBeforeLongForm(tokens: readonly Token[], open: number): Definition | null {
  const before = tokens[open - 1]?.text ?? "";
  if (!isShortForm(before)) return null;
  const inside = tokens.slice(open + 1, open + 2 + LONGEST_BRACKET);
  const close = open + 1 + inside.findIndex(({ text }) => text === ")");
  // One word is no long form: "ResNet (ReNet)".
  if (close < open + 3) return null;
  const short = singularShort(before);
  if (findLongForm(tokens, close, short) !== open + 1) return null;
  return { short, longFrom: open + 1, longTo: close - 1, open, close };
}

/** The singular of a short form: LLMs is LLM; DALL-E, SARS and lower-case words stay. */
export function singularShort(text: string): string {
  return /^[\p{Lu}\p{N}-]*\p{Lu}s$/u.test(text) ? text.slice(0, -1) : text;
}

/** Whether a word is written like an acronym: two capitals or more, at most ten characters. */
export function isShortForm(text: string): boolean {
  return text.length <= 10 && /\p{Lu}.*\p{Lu}/u.test(text);
}

/** Place of the first token of the long form that ends just before `open`; null when none fits. */
function findLongForm(tokens: readonly Token[], open: number, short: string): number | null {
  const letters = Array.from(short.toLowerCase()).filter((letter) => /[\p{L}\p{N}]/u.test(letter));
  const furthest = Math.max(0, open - Math.min(letters.length + 5, letters.length * 2));
  let letter = letters.length - 1;
  for (let i = open - 1; i >= furthest; i--) {
    const token = tokens[i];
    if (token === undefined || token.kind === "sign") return null;
    letter = matchWord(token.lower, letters, letter);
    if (letter < 0) return i;
  }
  return null;
}

/** Matches letters from the right inside one word; the word's first letter is what a part must start with. */
function matchWord(word: string, letters: readonly string[], last: number): number {
  let letter = last;
  for (let i = word.length - 1; i >= 0 && letter >= 0; i--) {
    if (word[i] !== letters[letter]) continue;
    const startsPart = i === 0 || /[-‐‑/]/u.test(word[i - 1] ?? "");
    // The first letter of the short form must start a word of the long form.
    if (letter === 0 && !startsPart) continue;
    letter--;
  }
  return letter;
}
