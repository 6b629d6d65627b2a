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
  /** Its parts of speech by context, as far as tagPartsOfSpeech was asked for them. */
  readonly tags: string[];
}

/** Keeps a hostile corpus from filling the memory: forms beyond this are made anew each time. */
const MAX_FORMS = 2 ** 18;
const MAX_FORM_LENGTH = 64;

const forms: WordForm[] = [];
/** Numbers of forms by hash, -1 where empty; at most half full. */
const slots = new Int32Array(2 * MAX_FORMS).fill(-1);
/** The letters of all forms, one form after the other. */
let letters = new Uint16Array(2 ** 16);
/** Where the letters of each form begin; behind the last form, where those of the next will. */
const letterStarts = new Int32Array(MAX_FORMS + 1);

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
  const mask = slots.length - 1;
  const hash = hashOf(units, start, end);
  let slot = (hash ^ (hash >>> 15)) & mask;
  for (;;) {
    const number = slots[slot] ?? -1;
    const form = forms[number];
    if (form === undefined) break;
    if (stands(number, units, start, end)) return form;
    slot = (slot + 1) & mask;
  }
  const isKept = forms.length < MAX_FORMS && end - start <= MAX_FORM_LENGTH;
  const form = makeForm(text.slice(start, end), kind, isKept ? forms.length : -1);
  if (isKept) {
    slots[slot] = form.number;
    forms.push(form);
    keepLetters(form.number, units.subarray(start, end));
  }
  return form;
}

/** Makes a function of forms that works out each answer once. The answer may depend on the form only. */
export function memoByForm<Answer extends NonNullable<unknown>>(
  answer: (form: WordForm) => Answer,
): (form: WordForm) => Answer {
  // Of full length from the start: an array that grows by leaps becomes a slow one.
  const known: (Answer | undefined)[] = Array.from({ length: MAX_FORMS });
  return (form) => {
    const before = form.number < 0 ? undefined : known[form.number];
    if (before !== undefined) return before;
    const made = answer(form);
    if (form.number >= 0) known[form.number] = made;
    return made;
  };
}

/** FNV-1a. */
function hashOf(units: Uint16Array, start: number, end: number): number {
  let hash = 0x811c9dc5;
  for (let i = start; i < end; i++) hash = Math.imul(hash ^ (units[i] ?? 0), 0x01000193);
  return hash;
}

function stands(number: number, units: Uint16Array, start: number, end: number): boolean {
  const from = letterStarts[number] ?? 0;
  const length = end - start;
  if ((letterStarts[number + 1] ?? 0) - from !== length) return false;
  for (let i = 0; i < length; i++) {
    if (letters[from + i] !== units[start + i]) return false;
  }
  return true;
}

function keepLetters(number: number, own: Uint16Array): void {
  const from = letterStarts[number] ?? 0;
  const end = from + own.length;
  if (end > letters.length) {
    const before = letters;
    letters = new Uint16Array(2 * before.length);
    letters.set(before);
  }
  letters.set(own, from);
  letterStarts[number + 1] = end;
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
