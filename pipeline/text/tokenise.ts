/** A word, number or sign, with its place in the text it was cut from (UTF-16 units). */
export interface Token {
  readonly text: string;
  /** Lower case, curly apostrophes straightened, a possessive 's cut off. */
  readonly lower: string;
  readonly start: number;
  readonly end: number;
  readonly kind: "word" | "number" | "sign";
}

// In order: a web address; inline TeX; a word, hyphens and inner apostrophes included; a number; any other sign.
const TOKEN =
  /(?<sign>(?:https?:\/\/|www\.)\S+|\$[^$\n]{1,200}\$|\\[a-zA-Z]+)|(?<word>[\p{L}][\p{L}\p{M}\p{N}]*(?:[-‐‑'’.&/+](?=[\p{L}\p{N}])[\p{L}\p{M}\p{N}]+)*)|(?<number>\p{N}[\p{N}.,]*(?:[-‐‑]?[\p{L}\p{N}]+)*)|\S/gu;

/** Cuts text into words, numbers and signs. White space is left out; offsets lead back to it. */
export function tokenise(text: string): Token[] {
  const tokens: Token[] = [];
  for (const match of text.matchAll(TOKEN)) {
    const start = match.index;
    const token = match[0];
    tokens.push({
      text: token,
      lower: token.toLowerCase().replaceAll("’", "'").replace(/'s$/u, ""),
      start,
      end: start + token.length,
      kind: kindOf(match.groups),
    });
  }
  return tokens;
}

function kindOf(groups: Readonly<Record<string, string | undefined>> | undefined): Token["kind"] {
  if (groups?.["word"] !== undefined) return "word";
  return groups?.["number"] === undefined ? "sign" : "number";
}

/** The parts of a hyphenated or slashed word, lower case: `self-play` gives self and play. */
export function splitWord(lower: string): string[] {
  return lower.split(/[-‐‑/]/u).filter((part) => part.length > 0);
}
