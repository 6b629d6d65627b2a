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

/** The form that stands in `text` from `start` to `end`. No string is made for one that is known. */
export function readForm(
  text: string,
  start: number,
  end: number,
  kind: WordForm["kind"],
): WordForm {
  const mask = slots.length - 1;
  const hash = hashOf(text, start, end);
  let slot = (hash ^ (hash >>> 15)) & mask;
  for (;;) {
    const form = forms[slots[slot] ?? -1];
    if (form === undefined) break;
    if (stands(form.text, text, start, end)) return form;
    slot = (slot + 1) & mask;
  }
  const isKept = forms.length < MAX_FORMS && end - start <= MAX_FORM_LENGTH;
  const form = makeForm(text.slice(start, end), kind, isKept ? forms.length : -1);
  if (isKept) {
    slots[slot] = form.number;
    forms.push(form);
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
    const before = known[form.number];
    if (before !== undefined) return before;
    const made = answer(form);
    if (form.number >= 0) known[form.number] = made;
    return made;
  };
}

/** FNV-1a. */
function hashOf(text: string, start: number, end: number): number {
  let hash = 0x811c9dc5;
  for (let i = start; i < end; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return hash;
}

function stands(form: string, text: string, start: number, end: number): boolean {
  if (form.length !== end - start) return false;
  for (let i = 0; i < form.length; i++) {
    if (form.charCodeAt(i) !== text.charCodeAt(start + i)) return false;
  }
  return true;
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
