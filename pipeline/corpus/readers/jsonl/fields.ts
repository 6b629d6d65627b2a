/** What a field gave: its value, and what was wrong with the rest of it. */
export interface FieldReading<Value> {
  readonly value: Value;
  /** What follows the field's name in a problem: "is not text". Null when all is well. */
  readonly fault: string | null;
}

/** The largest count that a snapshot can hold: its whole numbers have 32 bits. */
const MAX_COUNT = 2 ** 31 - 1;

/** A field that is missing, null or empty is not given, and no fault. */
export function isGiven(value: unknown): boolean {
  return value !== undefined && value !== null && value !== "";
}

export function readText(value: unknown): FieldReading<string> {
  if (!isGiven(value)) return good("");
  return typeof value === "string" ? good(cleanText(value)) : bad("", "is not text");
}

/** An id may be a number; it is kept as text. */
export function readId(value: unknown): FieldReading<string | null> {
  if (typeof value === "number" && Number.isFinite(value)) return good(String(value));
  const { value: text, fault } = readText(value);
  return {
    value: text === "" ? null : text,
    fault: fault === null ? null : "is not text or a number",
  };
}

export function readOptionalText(value: unknown): FieldReading<string | null> {
  const { value: text, fault } = readText(value);
  return { value: text === "" ? null : text, fault };
}

export function readUrl(value: unknown): FieldReading<string | null> {
  const { value: text, fault } = readText(value);
  if (fault !== null || text === "") return { value: null, fault };
  if (/^https?:\/\/[^\s/?#]\S*$/i.test(text)) return good(text);
  return bad(null, "is not an http or https address");
}

export function readCount(value: unknown): FieldReading<number | null> {
  if (!isGiven(value)) return good(null);
  const isCount =
    typeof value === "number" && Number.isInteger(value) && value >= 0 && value <= MAX_COUNT;
  return isCount ? good(value) : bad(null, `is not a whole number from 0 to ${MAX_COUNT}`);
}

/** Names from a list of texts or of `{name}`, or from one text. */
export function readNames(
  value: unknown,
  split: (text: string) => string[],
): FieldReading<string[]> {
  if (!isGiven(value)) return good([]);
  if (typeof value === "string") return good(split(cleanText(value)));
  if (!Array.isArray(value)) return bad([], "is not a list of names");
  const names: string[] = [];
  let faulty = 0;
  for (const item of value) {
    const name = readName(item);
    if (name === null) faulty += 1;
    else if (name !== "") names.push(name);
  }
  if (faulty === 0) return good(names);
  return bad(names, `has ${faulty} ${faulty === 1 ? "entry that is" : "entries that are"} no name`);
}

/** "Ada Lovelace; Alan Turing", "Ada Lovelace, Alan Turing and Grace Hopper"; but not "Turing, Alan". */
export function splitAuthors(text: string): string[] {
  if (text.includes(";")) return splitAt(text, /;/);
  // One space for many: a pattern that looks for many on both sides takes the square of their number.
  const pieces = splitAt(text.replace(/\s+/g, " "), / (?:and|&) /).flatMap((piece) => {
    const parts = splitAt(piece, /,/);
    return parts.every((part) => part.includes(" ")) ? parts : [piece];
  });
  return pieces.map((piece) => piece.replace(/,$/, ""));
}

/** "cs.LG; cs.CL", "cs.LG, cs.CL"; else, as arXiv writes them, "cs.LG cs.CL". */
export function splitCategories(text: string): string[] {
  if (/[;,]/.test(text)) return splitAt(text, /[;,]/);
  const words = splitAt(text, /\s+/);
  return words.every((word) => /^[a-z-]+\.[A-Za-z-]+$/.test(word)) ? words : [text];
}

function splitAt(text: string, separator: RegExp): string[] {
  const parts = text.split(separator).map((part) => part.trim());
  return parts.filter((part) => part !== "");
}

function readName(item: unknown): string | null {
  if (typeof item === "string") return cleanText(item);
  if (typeof item !== "object" || item === null || !("name" in item)) return null;
  return typeof item.name === "string" ? cleanText(item.name) : null;
}

/** Without what no text has: NULs, other control characters, halves of surrogate pairs. */
function cleanText(text: string): string {
  if (!/[^ -~]/.test(text)) return text.trim();
  return text
    .replace(/(?![\t\n\r])\p{Cc}/gu, "")
    .replace(/\p{Surrogate}/gu, "\uFFFD")
    .trim();
}

function good<Value>(value: Value): FieldReading<Value> {
  return { value, fault: null };
}

function bad<Value>(value: Value, fault: string): FieldReading<Value> {
  return { value, fault };
}
