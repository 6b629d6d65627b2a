import type { TagInContext } from "./tag-parts-of-speech.ts";

/** One way to write a word, number or sign. All its places share it. */
export interface WordForm {
  readonly text: string;
  /** Lower case, curly apostrophes straightened. */
  readonly lower: string;
  readonly kind: "word" | "number" | "sign";
  readonly isHyphenated: boolean;
  /** Two capitals or more: only such a form can be an acronym, or have one among its parts. */
  readonly hasCapitals: boolean;
  /** What is told of it by `memoByForm` is kept under this number; -1 when nothing is kept. */
  readonly number: number;
  /** Its parts of speech by context, as far as readTag was asked for them. */
  readonly tags: TagInContext[];
}

/** Their numbers are below. Keeps a hostile corpus from filling the memory: forms beyond this are made anew each time. */
export const MAX_FORMS = 2 ** 18;
const MAX_FORM_LENGTH = 64;

const forms: WordForm[] = [];
/** Where a form is found by its hash: as many numbers for each slot as below; at most half full. */
const slots = new Int32Array(2 * MAX_FORMS * 4).fill(-1);
/** In a slot: the number of the form, -1 where empty; its hash; where its letters begin; how many they are. */
const [NUMBER, HASH, LETTERS_START, LENGTH] = [0, 1, 2, 3] as const;
/** The letters of all forms, one form after the other. */
let letters = new Uint16Array(2 ** 16);
let letterCount = 0;

/** A text, and each of its UTF-16 units as a number, which is quicker to read than a string. */
export interface ReadableText {
  readonly text: string;
  /** At least as long as the text. */
  readonly units: Uint16Array;
}

/** The form that stands in a text from `start` to `end`. No string is made for one that is known. */
export function readForm(
  { text, units }: ReadableText,
  start: number,
  end: number,
  kind: WordForm["kind"],
): WordForm {
  const hash = hashOf(units, start, end);
  const slot = findSlot(hash, units, start, end);
  const known = forms[slots[slot + NUMBER] ?? -1];
  if (known !== undefined) return known;
  const isKept = forms.length < MAX_FORMS && end - start <= MAX_FORM_LENGTH;
  const form = makeForm(text.slice(start, end), kind, isKept ? forms.length : -1);
  if (isKept) {
    forms.push(form);
    slots.set([form.number, hash, letterCount, end - start], slot);
    keepLetters(units.subarray(start, end));
  }
  return form;
}

/** Makes a function of forms that works out each answer once. The answer may depend on the form only. */
export function memoByForm<Answer extends NonNullable<unknown>>(
  answer: (form: WordForm) => Answer,
): (form: WordForm) => Answer {
  const known: (Answer | undefined)[] = [];
  return (form) => {
    const { number } = form;
    const before = number >= 0 && number < known.length ? known[number] : undefined;
    if (before !== undefined) return before;
    const made = answer(form);
    // Step by step: an array that grows by leaps becomes a slow one.
    while (known.length <= number) known.push(undefined);
    if (number >= 0) known[number] = made;
    return made;
  };
}

/** FNV-1a. */
function hashOf(units: Uint16Array, start: number, end: number): number {
  let hash = 0x811c9dc5;
  for (let i = start; i < end; i++) hash = Math.imul(hash ^ (units[i] ?? 0), 0x01000193);
  return hash;
}

/** The slot of the form that stands there, or the empty one where it belongs (linear probing). */
function findSlot(hash: number, units: Uint16Array, start: number, end: number): number {
  const mask = slots.length - 1;
  for (let slot = ((hash ^ (hash >>> 15)) << 2) & mask; ; slot = (slot + 4) & mask) {
    if (slots[slot + NUMBER] === -1) return slot;
    if (slots[slot + HASH] !== hash || slots[slot + LENGTH] !== end - start) continue;
    if (stands(slots[slot + LETTERS_START] ?? 0, units, start, end)) return slot;
  }
}

/** Whether the letters from `from` on are those of the text from `start` to `end`. */
function stands(from: number, units: Uint16Array, start: number, end: number): boolean {
  for (let i = start; i < end; i++) {
    if (letters[from + i - start] !== units[i]) return false;
  }
  return true;
}

function keepLetters(own: Uint16Array): void {
  if (letterCount + own.length > letters.length) {
    const before = letters;
    letters = new Uint16Array(2 * before.length);
    letters.set(before);
  }
  letters.set(own, letterCount);
  letterCount += own.length;
}

function makeForm(cut: string, kind: WordForm["kind"], number: number): WordForm {
  // A copy: what is cut from a text keeps all of that text in memory.
  const text = ` ${cut}`.slice(1);
  return {
    text,
    lower: text.toLowerCase().replaceAll("’", "'"),
    kind,
    isHyphenated: /[-‐‑]/u.test(text),
    hasCapitals: /\p{Lu}.*\p{Lu}/u.test(text),
    number,
    tags: [],
  };
}
