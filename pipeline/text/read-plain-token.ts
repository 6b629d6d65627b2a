import { type ReadableText, readForm, type WordForm } from "./word-forms.ts";

/** What an ASCII character can be a part of. */
const [SIGN, SPACE, LETTER, DIGIT, TEX] = [0, 1, 2, 3, 4];
const KINDS = Uint8Array.from({ length: 0x80 }, (_, unit) => kindOf(String.fromCharCode(unit)));

const unitOf = (sign: string): number => sign.charCodeAt(0);
const [DOT, COMMA, COLON, SLASH, HYPHEN] = [...".,:/-"].map(unitOf);

/** Between letters or digits these do not end a word, or may not end it. */
const MAY_JOIN = new Set(Array.from("-.&/+':", unitOf));
const APOSTROPHE = unitOf("'");

/**
 * Reads the word, number or sign at `start` when it is of ASCII characters alone and ends where the
 * grammar of tokens would end it. Null when it is anything else, or might be.
 */
export function readPlainToken(read: ReadableText, start: number): WordForm | null {
  const unit = read.units[start] ?? 0;
  if (unit >= KINDS.length) return null;
  switch (KINDS[unit]) {
    case LETTER:
      return readPlain(read, start, findWordEnd(read, start), "word");
    case DIGIT:
      return readPlain(read, start, findNumberEnd(read, start), "number");
    case SIGN:
      return readForm(read, start, start + 1, "sign");
    default:
      return null;
  }
}

/** Whether the unit is an ASCII space, tab or line end. */
export function isPlainSpace(unit: number): boolean {
  return KINDS[unit] === SPACE;
}

function readPlain(
  read: ReadableText,
  start: number,
  end: number,
  kind: WordForm["kind"],
): WordForm | null {
  return end < 0 ? null : readForm(read, start, end, kind);
}

// Behind the end of a text its units are 0, which is a sign of which nothing is made.

/** Where the word that starts at `start` ends; -1 when the grammar has to tell. */
function findWordEnd(read: ReadableText, start: number): number {
  for (let end = start + 1; ; end++) {
    end = skipLettersAndDigits(read, end);
    const join = joinInWord(read, start, end);
    if (join !== "goes on") return join === "ends" ? end : -1;
  }
}

/** Where the number that starts at `start` ends; -1 when the grammar has to tell. */
function findNumberEnd(read: ReadableText, start: number): number {
  let end = start + 1;
  while (isInNumber(read.units[end] ?? 0)) end++;
  for (; ; end++) {
    end = skipLettersAndDigits(read, end);
    const join = joinInNumber(read, end);
    if (join !== "goes on") return join === "ends" ? end : -1;
  }
}

type Join = "goes on" | "ends" | "unsure";

/** Whether the sign at `at` ends the word that started at `start`. */
function joinInWord({ text, units }: ReadableText, start: number, at: number): Join {
  const unit = units[at] ?? 0;
  const next = units[at + 1] ?? 0;
  if (unit >= KINDS.length) return "unsure";
  if (!MAY_JOIN.has(unit)) return "ends";
  if (next >= KINDS.length) return "unsure";
  if (unit === COLON) return next === SLASH ? "unsure" : "ends";
  if (unit === DOT && text.startsWith("www.", start)) return "unsure";
  if (!isLetterOrDigit(next)) return "ends";
  return unit === APOSTROPHE ? "unsure" : "goes on";
}

function joinInNumber({ units }: ReadableText, at: number): Join {
  const unit = units[at] ?? 0;
  const next = units[at + 1] ?? 0;
  if (unit >= KINDS.length) return "unsure";
  if (unit !== HYPHEN) return "ends";
  if (next >= KINDS.length) return "unsure";
  return isLetterOrDigit(next) ? "goes on" : "ends";
}

function skipLettersAndDigits({ units }: ReadableText, from: number): number {
  let at = from;
  while (isLetterOrDigit(units[at])) at++;
  return at;
}

function isInNumber(unit: number): boolean {
  return KINDS[unit] === DIGIT || unit === DOT || unit === COMMA;
}

function isLetterOrDigit(unit: number | undefined): boolean {
  const kind = KINDS[unit ?? 0];
  return kind === LETTER || kind === DIGIT;
}

function kindOf(character: string): number {
  if (/[a-z]/i.test(character)) return LETTER;
  if (/[0-9]/.test(character)) return DIGIT;
  if (/\s/.test(character)) return SPACE;
  return character === "$" || character === "\\" ? TEX : SIGN;
}
