import { mergeRanges, type TextRange } from "./match-text.ts";

export interface TextPiece {
  /** Where the piece starts in the text. */
  readonly start: number;
  readonly text: string;
  readonly isMarked: boolean;
}

/**
 * A text in pieces, marked and not, that together are the text. Marks beyond the text are cut
 * off; marks that touch or overlap become one.
 */
export function splitMarked(text: string, marks: readonly TextRange[]): TextPiece[] {
  const inside = marks
    .map(({ start, end }) => ({ start: Math.max(0, start), end: Math.min(end, text.length) }))
    .filter(({ start, end }) => start < end);
  const pieces: TextPiece[] = [];
  let at = 0;
  const add = (end: number, isMarked: boolean): void => {
    if (end > at) pieces.push({ start: at, text: text.slice(at, end), isMarked });
    at = Math.max(at, end);
  };
  for (const { start, end } of mergeRanges(inside)) {
    add(start, false);
    add(end, true);
  }
  add(text.length, false);
  return pieces;
}
