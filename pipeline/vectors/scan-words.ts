const ADDRESSES = /https?:\/\/\S+|www\.\S+/gu;
const TEX = /\$[^$]*\$|\\[a-zA-Z]+/gu;

const [LOWER_A, LOWER_Z, DIGIT_0, DIGIT_9, APOSTROPHE, LOWER_S] = [97, 122, 48, 57, 39, 115];

/** Text in lower case, without web addresses and TeX: what `nextWord` takes. */
export function cleanText(text: string): string {
  if (!hasMarkUp(text)) return text.toLowerCase();
  return text.replace(ADDRESSES, " ").replace(TEX, " ").toLowerCase();
}

/** Whether there may be a web address or TeX in a text. Most have neither, which is seen at once. */
export function hasMarkUp(text: string): boolean {
  return /[$\\]|www\.|https?:/u.test(text);
}

/** Where a word starts in a text, and where it ends. */
export interface WordPlace {
  start: number;
  end: number;
}

/**
 * Moves `place` to the next word behind its end, in a cleaned text: an ASCII letter and the letters and
 * digits behind it; a final 's is passed over. Hyphens and letters with accents part words: that is how the
 * vocabulary was made. False, when there is none. No callback, and no word made: there are millions.
 */
export function nextWord(text: string, place: WordPlace): boolean {
  const { length } = text;
  let at = place.end;
  if (isPossessive(text, place)) at += 2;
  while (at < length && !isLetter(text.charCodeAt(at))) at++;
  if (at === length) return false;
  place.start = at;
  while (at < length && isLetterOrDigit(text.charCodeAt(at))) at++;
  place.end = at;
  return true;
}

/** Whether 's stands behind a word. */
function isPossessive(text: string, { end, start }: WordPlace): boolean {
  return end > start && text.charCodeAt(end) === APOSTROPHE && text.charCodeAt(end + 1) === LOWER_S;
}

/** Cuts text after a full stop, question or exclamation mark with a space behind it. */
export function cutSentences(text: string): string[] {
  return text.split(/(?<=[.!?]) +/u);
}

function isLetter(code: number): boolean {
  return code >= LOWER_A && code <= LOWER_Z;
}

function isLetterOrDigit(code: number): boolean {
  return isLetter(code) || (code >= DIGIT_0 && code <= DIGIT_9);
}
