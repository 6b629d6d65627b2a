import { alignTexts, type Origins } from "./align-texts.ts";
import { closeBrackets } from "./close-brackets.ts";
import { partChanges } from "./part-changes.ts";
import { veilMarkUp } from "./veil-mark-up.ts";

/** Gives [start, end) in the text as given for [start, end) in the text as shown; UTF-16. */
export type OffsetMap = (start: number, end: number) => readonly [number, number];

/** White space that repaired text has as one space, or at its ends as none. */
const SPACES = /\s{2,}|^\s|\s$|[^\S ]/g;

/** The same, and letters in parts: a letter and its accents, Hangul in jamo. */
const SPACES_AND_LETTERS =
  /\s{2,}|^\s|\s$|[^\S ]|[\u1100-\u115F][\u1160-\u11A7][\u11A8-\u11FF]?|[^\p{M}\s]\p{M}+/gu;

const PART_OF_LETTER = /[\p{M}\u1160-\u11A7]/u;

/**
 * How ranges of repaired text lie in the original it was made from (null: the text was not changed).
 * A range that was not changed lies at its equal; one that was covers all that made it, "sup- port" for
 * "support", `G\"odel` for "Gödel", `{\it in} situ` for "in situ". Ranges in order, or apart, stay so.
 */
export function createOffsetMap(original: string | null, repaired: string): OffsetMap {
  if (original === null || original === repaired) return (start, end) => [start, end];
  const { starts, ends } = findOrigins(original, repaired);
  return (start, end) => {
    const from = starts[start] ?? original.length;
    if (end <= start) return [from, from];
    const to = ends[end - 1] ?? from;
    const room = [ends[start - 1] ?? 0, starts[end] ?? original.length] as const;
    return closeBrackets(original, [from, to], room);
  };
}

function findOrigins(original: string, repaired: string): Origins {
  const { text, origins } = writeAsOne(original);
  if (text === repaired) return origins;
  const aligned = alignTexts(veilMarkUp(text), veilMarkUp(repaired));
  const { starts, ends } = partChanges(text, repaired, aligned);
  for (let index = 0; index < repaired.length; index++) {
    starts[index] = origins.starts[starts[index] ?? 0] ?? original.length;
    ends[index] = origins.ends[(ends[index] ?? 0) - 1] ?? 0;
  }
  return { starts, ends };
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
  const pattern = PART_OF_LETTER.test(original) ? SPACES_AND_LETTERS : SPACES;
  for (const match of original.matchAll(pattern)) {
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
