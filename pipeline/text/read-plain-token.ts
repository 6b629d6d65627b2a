import type { ReadableText, WordForm } from "./word-forms.ts";

/** What a UTF-16 unit can be a part of: what is not ASCII, and what begins TeX, is for the grammar. */
const [FOREIGN, TEX, SPACE, SIGN, LETTER, DIGIT] = [0, 1, 2, 3, 4, 5] as const;
const KINDS = new Uint8Array(2 ** 16).fill(FOREIGN);
for (let unit = 0; unit < 0x80; unit++) KINDS[unit] = readKind(String.fromCharCode(unit));

const unitOf = (sign: string): number => sign.charCodeAt(0);
const [DOT, COMMA, COLON, SLASH, HYPHEN] = [".", ",", ":", "/", "-"].map(unitOf);

/** Between letters or digits these do not end a word, or may not end it. */
const MAY_JOIN = new Set(Array.from("-.&/+':", unitOf));
const APOSTROPHE = unitOf("'");

/**
 * Where the word, number or sign at `start` ends, when it is of ASCII characters alone and ends where
 * the grammar of tokens would end it. -1 when it is anything else, or might be.
 */
export function findPlainEnd(read: ReadableText, start: number): number {
  switch (KINDS[read.units[start] ?? 0] ?? FOREIGN) {
    case LETTER:
      return findWordEnd(read, start);
    case DIGIT:
      return findNumberEnd(read, start);
    case SIGN:
      return start + 1;
    default:
      return -1;
  }
}

/** What a plain token is that begins with this unit. */
export function kindOfPlain(unit: number): WordForm["kind"] {
  if (KINDS[unit] === LETTER) return "word";
  return KINDS[unit] === DIGIT ? "number" : "sign";
}

/** Whether the unit is an ASCII space, tab or line end. */
export function isPlainSpace(unit: number): boolean {
  return KINDS[unit] === SPACE;
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
  if (KINDS[unit] === FOREIGN) return "unsure";
  if (!MAY_JOIN.has(unit)) return "ends";
  if (KINDS[next] === FOREIGN) return "unsure";
  if (unit === COLON) return next === SLASH ? "unsure" : "ends";
  if (unit === DOT && text.startsWith("www.", start)) return "unsure";
  if (!isLetterOrDigit(next)) return "ends";
  return unit === APOSTROPHE ? "unsure" : "goes on";
}

function joinInNumber({ units }: ReadableText, at: number): Join {
  const unit = units[at] ?? 0;
  const next = units[at + 1] ?? 0;
  if (KINDS[unit] === FOREIGN) return "unsure";
  if (unit !== HYPHEN) return "ends";
  if (KINDS[next] === FOREIGN) return "unsure";
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
  return (KINDS[unit ?? 0] ?? FOREIGN) >= LETTER;
}

function readKind(character: string): number {
  if (/[a-z]/i.test(character)) return LETTER;
  if (/[0-9]/.test(character)) return DIGIT;
  if (/\s/.test(character)) return SPACE;
  return character === "$" || character === "\\" ? TEX : SIGN;
}
