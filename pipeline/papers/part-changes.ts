import type { Origins } from "./align-texts.ts";
import { cleanText } from "./repair-text.ts";

/** What is printed as one sign: a TeX accent with its letter, a macro, quotes, dashes, any character. */
const SIGN =
  /\\["'`^~=.]\s?(?:\{\s?\\?[A-Za-z]\s?\}|\\?[A-Za-z])|\\[A-Za-z]+(?:\{[A-Za-z]\})?|\\[,;:%&_$#]|``|''|’’|-{2,3}|./gsu;

const PRINTED: Readonly<Record<string, string>> = {
  "``": "“",
  "''": "”",
  "’’": "”",
  '"': "”",
  "`": "‘",
  "'": "’",
  "--": "–",
  "---": "—",
  "~": " ",
};

/** How far `[start, end)` of the repaired text was changed as one. */
interface Change {
  readonly start: number;
  readonly end: number;
}

/**
 * The same origins with each change parted into the signs that it printed, where that accounts for all
 * of it: of `{\it \"U`, only `\"U` made the Ü.
 */
export function partChanges(original: string, repaired: string, origins: Origins): Origins {
  const starts = origins.starts.slice();
  const ends = origins.ends.slice();
  for (const { start, end } of findChanges(repaired, origins)) {
    const from = origins.starts[start] ?? 0;
    const signs = findSigns(original.slice(from, origins.ends[start]), repaired.slice(start, end));
    for (const [index, sign] of signs.entries()) {
      starts[start + index] = from + sign.start;
      ends[start + index] = from + sign.end;
    }
  }
  return { starts, ends };
}

/** Runs of characters that come from the same stretch of more than one character. */
function* findChanges(repaired: string, { starts, ends }: Origins): Generator<Change> {
  let start = 0;
  while (start < repaired.length) {
    let end = start + 1;
    while (end < repaired.length && starts[end] === starts[start] && ends[end] === ends[start]) {
      end++;
    }
    if ((ends[start] ?? 0) - (starts[start] ?? 0) > 1) yield { start, end };
    start = end;
  }
}

/** For each printed character the sign that printed it; empty when the signs print something else. */
function findSigns(given: string, printed: string): Change[] {
  const signs: Change[] = [];
  for (const { 0: sign, index } of given.matchAll(SIGN)) {
    const print = printSign(sign);
    if (!printed.startsWith(print, signs.length)) continue;
    for (const _ of print.split("")) signs.push({ start: index, end: index + sign.length });
  }
  return signs.length === printed.length ? signs : [];
}

function printSign(sign: string): string {
  const known = PRINTED[sign];
  if (known !== undefined) return known;
  if (!sign.startsWith("\\")) return sign.normalize("NFKC");
  const asText = cleanText(sign);
  return asText.length === 1 ? asText : cleanText(`$${sign}$`);
}
