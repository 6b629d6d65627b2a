import type { TextRange } from "./match-text.ts";

/** A text's piece between two ends of marks, with the marks that cover it. */
export interface LayeredPiece<Mark> {
  readonly start: number;
  readonly text: string;
  /** The longest mark over it; null when there is none. */
  readonly outer: Mark | null;
  /** The shortest: the same as `outer` where marks do not overlap. */
  readonly inner: Mark | null;
}

/**
 * A text cut wherever a mark starts or ends, so that marks inside or across one another can be told
 * apart. The pieces together are the text; marks beyond it are cut off.
 */
export function splitLayers<Mark extends TextRange>(
  text: string,
  marks: readonly Mark[],
): LayeredPiece<Mark>[] {
  const inside = marks.filter(({ end, start }) => start < end && start < text.length && end > 0);
  const cuts = new Set([0, text.length]);
  for (const { end, start } of inside) cuts.add(Math.max(0, start)).add(Math.min(end, text.length));
  const ends = [...cuts].toSorted((a, b) => a - b);
  return ends.slice(0, -1).map((start, place) => {
    const end = ends[place + 1] ?? text.length;
    const over = inside
      .filter((mark) => mark.start <= start && mark.end >= end)
      .toSorted((a, b) => lengthOf(b) - lengthOf(a) || a.start - b.start);
    return {
      start,
      text: text.slice(start, end),
      outer: over[0] ?? null,
      inner: over.at(-1) ?? null,
    };
  });
}

function lengthOf({ end, start }: TextRange): number {
  return end - start;
}
