/** A stretch of a text: `end` is the character after the last; UTF-16 offsets. */
export interface TextRange {
  readonly start: number;
  readonly end: number;
}

/** Text as searches compare it: lower case, without accents. */
function foldText(text: string): string {
  return text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
}

/** The words of a search, folded. */
export function toWords(query: string): string[] {
  return foldText(query)
    .split(/\s+/)
    .filter((word) => word !== "");
}

/**
 * Where the words of a search stand in a text, in order and without overlaps; null when a word
 * is missing. Words must be folded.
 */
export function matchWords(text: string, words: readonly string[]): TextRange[] | null {
  const { folded, offsets } = foldWithOffsets(text);
  const found: TextRange[] = [];
  for (const word of words) {
    const at = findWord(folded, word);
    if (at === -1) return null;
    found.push({ start: offsets[at] ?? 0, end: offsets[at + word.length] ?? text.length });
  }
  return mergeRanges(found);
}

/** The same stretches in order, with those that touch or overlap made one. */
export function mergeRanges(ranges: readonly TextRange[]): TextRange[] {
  const merged: TextRange[] = [];
  for (const range of ranges.toSorted((a, b) => a.start - b.start || a.end - b.end)) {
    const last = merged.at(-1);
    if (last === undefined || range.start > last.end) merged.push(range);
    else merged[merged.length - 1] = { start: last.start, end: Math.max(last.end, range.end) };
  }
  return merged;
}

/** The start of a word wins over the middle of one. */
function findWord(folded: string, word: string): number {
  if (folded.startsWith(word)) return 0;
  const atStart = folded.indexOf(` ${word}`);
  return atStart === -1 ? folded.indexOf(word) : atStart + 1;
}

/** The folded text, and for each of its characters (and its end) the place in the text. */
function foldWithOffsets(text: string): { folded: string; offsets: number[] } {
  const parts: string[] = [];
  const offsets: number[] = [];
  let at = 0;
  for (const character of text) {
    const part = foldText(character);
    parts.push(part);
    for (let index = 0; index < part.length; index += 1) offsets.push(at);
    at += character.length;
  }
  offsets.push(at);
  return { folded: parts.join(""), offsets };
}
