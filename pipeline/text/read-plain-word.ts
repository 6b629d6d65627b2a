import { readForm, type WordForm } from "./word-forms.ts";

const LAST_ASCII = 0x7f;
const [DOT, COLON, SLASH] = [0x2e, 0x3a, 0x2f];

/** After these a word, or a web address, may go on. */
const MAY_GO_ON = new Set(Array.from("-.&/+':", (sign) => sign.charCodeAt(0)));

/**
 * Reads the word at `start` when it is one of ASCII letters and digits alone and ends where the
 * grammar of tokens would end it. Null when it is anything else, or might be.
 */
export function readPlainWord(text: string, start: number): WordForm | null {
  if (!isLetter(text.charCodeAt(start))) return null;
  let end = start + 1;
  while (isLetterOrDigit(text.charCodeAt(end))) end++;
  return endsAt(text, start, end) ? readForm(text, start, end, "word") : null;
}

/** Whether what starts at `start` and goes to `end` is surely a word and surely over. */
function endsAt(text: string, start: number, end: number): boolean {
  const unit = text.charCodeAt(end);
  if (unit > LAST_ASCII) return false;
  if (!MAY_GO_ON.has(unit)) return true;
  const next = text.charCodeAt(end + 1);
  if (next > LAST_ASCII || isLetterOrDigit(next)) return false;
  if (unit === COLON) return next !== SLASH;
  return unit !== DOT || !text.startsWith("www.", start);
}

// Beyond the end of a text the code is NaN, of which all this is false.

function isLetterOrDigit(unit: number): boolean {
  return isLetter(unit) || (unit >= 0x30 && unit <= 0x39);
}

function isLetter(unit: number): boolean {
  const lower = unit | 0x20;
  return lower >= 0x61 && lower <= 0x7a && unit <= LAST_ASCII;
}
