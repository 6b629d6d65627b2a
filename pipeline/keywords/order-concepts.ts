import { compareText } from "#pipeline/numeric/compare.ts";

/** What the order of concepts follows from. */
export interface Orderable {
  /** Stems joined by spaces. */
  readonly key: string;
  readonly label: string;
  readonly paperCount: number;
  readonly mentionCount: number;
}

/**
 * The places of concepts in their order: most papers first, then most mentions, then by label and
 * key. Most of a million concepts have one paper and one mention, so that the order is one of labels:
 * their first letters are compared as numbers.
 */
export function orderConcepts(concepts: readonly Orderable[]): Uint32Array {
  const counts = new Float64Array(concepts.length);
  const first = new Float64Array(concepts.length);
  const second = new Float64Array(concepts.length);
  const order = new Uint32Array(concepts.length);
  for (const [i, { label, mentionCount, paperCount }] of concepts.entries()) {
    counts[i] = paperCount * MOST_MENTIONS + mentionCount;
    first[i] = readLetters(label, 0);
    second[i] = readLetters(label, LETTERS);
    order[i] = i;
  }
  return order.sort(
    (a, b) =>
      (counts[b] ?? 0) - (counts[a] ?? 0) ||
      (first[a] ?? 0) - (first[b] ?? 0) ||
      (second[a] ?? 0) - (second[b] ?? 0) ||
      compareTexts(concepts[a], concepts[b]),
  );
}

const MOST_MENTIONS = 2 ** 30;

/** Letters that make one number: 7 bits each, and a number holds 53. */
const LETTERS = 7;
/** Stands for any letter of this code or above. */
const FOREIGN = 0x7f;

/**
 * So many letters from `start` as a number that is ordered as they are; nothing comes before any
 * letter. What follows a foreign letter is left out: there the texts themselves have to be compared.
 */
function readLetters(text: string, start: number): number {
  const plain = countPlain(text, start + LETTERS);
  let number = 0;
  for (let i = start; i < start + LETTERS; i++) {
    number = number * 2 ** 7 + (i < plain ? text.charCodeAt(i) : 0);
    if (i === plain && i < text.length) number += FOREIGN;
  }
  return number;
}

/** How many letters come before the first foreign one, at most so many. */
function countPlain(text: string, most: number): number {
  const end = Math.min(text.length, most);
  for (let i = 0; i < end; i++) if (text.charCodeAt(i) >= FOREIGN) return i;
  return end;
}

function compareTexts(a: Orderable | undefined, b: Orderable | undefined): number {
  if (a === undefined || b === undefined) return 0;
  return compareText(a.label, b.label) || compareText(a.key, b.key);
}
