import type { Field } from "./analyse-paper.ts";

/** Where a keyword stands in a paper. */
export interface Mention {
  readonly field: Field;
  readonly start: number;
  readonly end: number;
  readonly sentence: number;
  readonly startsSentence: boolean;
}

/** Numbers that a packed mention takes: its start, its end, and the rest in one (see packPlace). */
export const MENTION_NUMBERS = 3;

export function packPlace({
  field,
  sentence,
  startsSentence,
}: Pick<Mention, "field" | "sentence" | "startsSentence">): number {
  return (sentence << 2) | (startsSentence ? 2 : 0) | (field === "title" ? 1 : 0);
}

/** Mention `at` of those that are packed one after the other. */
export function unpackMention(packed: Int32Array, at: number): Mention {
  const place = packed[at * MENTION_NUMBERS + 2] ?? 0;
  return {
    field: (place & 1) === 1 ? "title" : "abstract",
    start: packed[at * MENTION_NUMBERS] ?? 0,
    end: packed[at * MENTION_NUMBERS + 1] ?? 0,
    sentence: place >> 2,
    startsSentence: (place & 2) === 2,
  };
}
