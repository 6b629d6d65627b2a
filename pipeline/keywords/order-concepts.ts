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

/** Letters that make one number: 16 bits each, and a number holds 53. */
const LETTERS = 3;

/** So many letters from `start` as a number that is ordered as they are; nothing comes before any letter. */
function readLetters(text: string, start: number): number {
  let number = 0;
  for (let i = start; i < start + LETTERS; i++) {
    number = number * 2 ** 16 + (i < text.length ? text.charCodeAt(i) : 0);
  }
  return number;
}

function compareTexts(a: Orderable | undefined, b: Orderable | undefined): number {
  if (a === undefined || b === undefined) return 0;
  return compareText(a.label, b.label) || compareText(a.key, b.key);
}
