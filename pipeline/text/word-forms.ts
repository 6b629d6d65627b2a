/** One way to write a word, number or sign. All its places share it. */
export interface WordForm {
  readonly text: string;
  /** Lower case, curly apostrophes straightened. */
  readonly lower: string;
  readonly kind: "word" | "number" | "sign";
  readonly isHyphenated: boolean;
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
  const form = makeForm(text.slice(start, end), kind);
  if (forms.length < MAX_FORMS && end - start <= MAX_FORM_LENGTH) {
    slots[slot] = forms.length;
    forms.push(form);
  }
  return form;
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

function makeForm(cut: string, kind: WordForm["kind"]): WordForm {
  // A copy: what is cut from a text keeps all of that text in memory.
  const text = ` ${cut}`.slice(1);
  const lower = text.toLowerCase().replaceAll("’", "'");
  return { text, lower, kind, isHyphenated: /[-‐‑]/u.test(text), tags: [] };
}
