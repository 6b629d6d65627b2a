/**
 * Finds the number of a word without making a string of it. All typed arrays, so that threads can
 * share it. Words are lower-case ASCII letters and digits.
 */
export interface WordIndex {
  /** The letters of all words, one word after the other. */
  readonly letters: Uint8Array;
  /** Where each word starts in `letters`, and the end of the last. */
  readonly starts: Int32Array;
  /** Word numbers by hash, -1 where empty; as many as a power of two. */
  readonly slots: Int32Array;
}

const FNV_START = 0x811c9dc5;
const FNV_PRIME = 0x01000193;

/** An index of words that are still to be added with `addWord`. */
export function createWordIndex(letters: Uint8Array, starts: Int32Array): WordIndex {
  let size = 16;
  // At most half full: a search then meets an empty slot after a step or two.
  while (size < 2 * starts.length) size *= 2;
  return { letters, starts, slots: new Int32Array(size).fill(-1) };
}

/** Enters word `number`; false, and nothing entered, when an equal word is there already. */
export function addWord({ letters, slots, starts }: WordIndex, number: number): boolean {
  const [start = 0, end = 0] = starts.subarray(number, number + 2);
  const word = String.fromCharCode(...letters.subarray(start, end));
  const slot = findSlot({ letters, slots, starts }, word, 0, word.length);
  if ((slots[slot] ?? -1) >= 0) return false;
  slots[slot] = number;
  return true;
}

/** The number of the word that stands in `text` from `start` to `end`; -1 when it is not known. */
export function findWord(index: WordIndex, text: string, start: number, end: number): number {
  return index.slots[findSlot(index, text, start, end)] ?? -1;
}

/** The slot that holds the word, or the empty one where it would stand (FNV-1a, linear probing). */
function findSlot(index: WordIndex, text: string, start: number, end: number): number {
  let hash = FNV_START;
  for (let i = start; i < end; i++) hash = Math.imul(hash ^ text.charCodeAt(i), FNV_PRIME);
  const { slots } = index;
  const mask = slots.length - 1;
  let slot = (hash ^ (hash >>> 15)) & mask;
  for (;;) {
    const number = slots[slot] ?? -1;
    if (number < 0 || isWord(index, number, text, start, end)) return slot;
    slot = (slot + 1) & mask;
  }
}

function isWord(
  { letters, starts }: WordIndex,
  number: number,
  text: string,
  start: number,
  end: number,
): boolean {
  const from = starts[number] ?? 0;
  if ((starts[number + 1] ?? 0) - from !== end - start) return false;
  for (let i = start; i < end; i++) {
    if (letters[from + i - start] !== text.charCodeAt(i)) return false;
  }
  return true;
}
