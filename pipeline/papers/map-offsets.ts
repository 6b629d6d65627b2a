import { alignTexts, type Origins } from "./align-texts.ts";

/** Gives [start, end) in the text as given for [start, end) in the text as shown; UTF-16. */
export type OffsetMap = (start: number, end: number) => readonly [number, number];

/**
 * White space, and letters in parts (a letter and its accents, Hangul in jamo): what is written as
 * one character in repaired text.
 */
const WRITTEN_AS_ONE = /\s+|[\u1100-\u115F][\u1160-\u11A7][\u11A8-\u11FF]?|[^\p{M}\s]\p{M}+/gu;

const ANYTHING_BUT_PLAIN = /\s{2,}|[^\S ]|[^ -~]/;

/**
 * How ranges of repaired text lie in the original it was made from (null: the text was not changed).
 * A range that was not changed lies at its equal; one that was covers all that made it, "sup- port" for
 * "support", `G\"odel` for "Gödel". Ranges in order, or apart, stay so.
 */
export function createOffsetMap(original: string | null, repaired: string): OffsetMap {
  if (original === null || original === repaired) return (start, end) => [start, end];
  const { starts, ends } = findOrigins(original, repaired);
  return (start, end) => {
    const from = starts[start] ?? original.length;
    return [from, end > start ? (ends[end - 1] ?? from) : from];
  };
}

function findOrigins(original: string, repaired: string): Origins {
  if (!ANYTHING_BUT_PLAIN.test(original)) return alignTexts(original, repaired);
  const { text, origins } = writeAsOne(original);
  if (text === repaired) return origins;
  const aligned = alignTexts(text, repaired);
  return {
    starts: aligned.starts.map((start) => origins.starts[start] ?? original.length),
    ends: aligned.ends.map((end) => (end === 0 ? 0 : (origins.ends[end - 1] ?? 0))),
  };
}

/** The text with white space and letters in one character each, as far as Unicode has one. */
function writeAsOne(original: string): { readonly text: string; readonly origins: Origins } {
  const starts = new Int32Array(original.length);
  const ends = new Int32Array(original.length);
  let text = "";
  let done = 0;
  const copyUntil = (end: number): void => {
    for (let index = done; index < end; index++) {
      starts[text.length + index - done] = index;
      ends[text.length + index - done] = index + 1;
    }
    text += original.slice(done, end);
    done = end;
  };
  for (const match of original.matchAll(WRITTEN_AS_ONE)) {
    const [found] = match;
    const end = match.index + found.length;
    const isAtAnEnd = match.index === 0 || end === original.length;
    const one = /^\s/.test(found) ? (isAtAnEnd ? "" : " ") : found.normalize("NFC");
    if (one === found || one.length > found.length) continue;
    copyUntil(match.index);
    starts.fill(match.index, text.length, text.length + one.length);
    ends.fill(end, text.length, text.length + one.length);
    text += one;
    done = end;
  }
  copyUntil(original.length);
  return {
    text,
    origins: { starts: starts.subarray(0, text.length), ends: ends.subarray(0, text.length) },
  };
}
