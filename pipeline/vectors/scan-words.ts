const ADDRESSES = /https?:\/\/\S+|www\.\S+/gu;
const TEX = /\$[^$]*\$|\\[a-zA-Z]+/gu;

const [LOWER_A, LOWER_Z, DIGIT_0, DIGIT_9, APOSTROPHE, LOWER_S] = [97, 122, 48, 57, 39, 115];

/** Text in lower case, without web addresses and TeX: what `scanWords` takes. */
export function cleanText(text: string): string {
  // Most texts have neither, which is seen at once.
  if (!/[$\\]|www\.|https?:/u.test(text)) return text.toLowerCase();
  return text.replace(ADDRESSES, " ").replace(TEX, " ").toLowerCase();
}

/**
 * Calls `onWord` with the ends of every word of a cleaned text: an ASCII letter and the letters and
 * digits behind it, without a final 's. Hyphens and letters with accents part words: that is how
 * the vocabulary was made.
 */
export function scanWords(text: string, onWord: (start: number, end: number) => void): void {
  const { length } = text;
  for (let i = 0; i < length; ) {
    if (!isLetter(text.charCodeAt(i))) {
      i++;
      continue;
    }
    const start = i;
    while (i < length && isLetterOrDigit(text.charCodeAt(i))) i++;
    onWord(start, i);
    if (text.charCodeAt(i) === APOSTROPHE && text.charCodeAt(i + 1) === LOWER_S) i += 2;
  }
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
