/** A word, number or sign, with its place in the text it was cut from (UTF-16 units). */
export interface Token {
  readonly text: string;
  /** Lower case, curly apostrophes straightened. */
  readonly lower: string;
  readonly start: number;
  readonly end: number;
  readonly kind: "word" | "number" | "sign";
}

// In order: a web address, or inline TeX; a word with its hyphens and inner apostrophes, but without a
// possessive 's; a number; any other sign.
const TOKEN =
  /((?:https?:\/\/|www\.)\S+|\$[^$\n]{1,200}\$|\\[a-zA-Z]+)|(\p{L}[\p{L}\p{M}\p{N}]*(?:(?:[-‐‑.&/+]|['’](?!s(?![\p{L}\p{N}])))(?=[\p{L}\p{N}])[\p{L}\p{M}\p{N}]+)*)|(\p{N}[\p{N}.,]*(?:[-‐‑]?[\p{L}\p{N}]+)*)|\S/gu;

/** Cuts text into words, numbers and signs. White space is left out; offsets lead back to it. */
export function tokenise(text: string): Token[] {
  const tokens: Token[] = [];
  for (const match of text.matchAll(TOKEN)) {
    const start = match.index;
    const [token, , word, number] = match;
    tokens.push({
      text: token,
      lower: token.toLowerCase().replaceAll("’", "'"),
      start,
      end: start + token.length,
      kind: kindOf(word, number),
    });
  }
  return tokens;
}

function kindOf(word: string | undefined, number: string | undefined): Token["kind"] {
  if (word !== undefined) return "word";
  return number === undefined ? "sign" : "number";
}

/** The parts of a hyphenated or slashed word, lower case: `self-play` gives self and play. */
export function splitWord(lower: string): string[] {
  return lower.split(/[-‐‑/]/u).filter((part) => part.length > 0);
}
