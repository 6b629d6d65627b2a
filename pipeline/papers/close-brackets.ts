/** A stretch of text, [start, end). */
export type Stretch = readonly [start: number, end: number];

/** TeX that opens a group and shows nothing: `{`, `{\it `, `\emph{`. */
const OPENING = /(?:\\[A-Za-z]+\s?)?\{(?:\\[A-Za-z]+\s*)?$/;

const LONGEST_OPENING = 32;

/** What an opening dollar stands after; a closing one never does. */
const BEFORE_OPENING_DOLLAR = /[\s([{-]$/;

/**
 * A stretch of TeX made whole: with the `{\it ` before or the `}` behind that its own brackets lack,
 * and likewise dollars, as far as they stand in `room`, around it, where nothing is shown.
 */
export function closeBrackets(text: string, [start, end]: Stretch, room: Stretch): Stretch {
  const inside = text.slice(start, end);
  if (!/[{}$]/.test(inside)) return [start, end];
  const missing = countMissing(inside);
  let [from, to] = [start, end];
  if (missing.opening > 0) {
    const before = text.slice(Math.max(room[0], from - LONGEST_OPENING), from);
    from -= OPENING.exec(before)?.[0].length ?? 0;
  }
  if (missing.closing > 0 && to < room[1] && text[to] === "}") to++;
  if (missing.dollars % 2 === 0) return [from, to];
  if (to < room[1] && text[to] === "$" && !isOpeningDollar(text, to)) return [from, to + 1];
  if (from > room[0] && text[from - 1] === "$" && isOpeningDollar(text, from - 1)) {
    return [from - 1, to];
  }
  return [from, to];
}

function countMissing(text: string): {
  readonly opening: number;
  readonly closing: number;
  readonly dollars: number;
} {
  let [opening, closing, dollars] = [0, 0, 0];
  for (const [sign] of text.matchAll(/(?<!\\)[{}$]/g)) {
    if (sign === "$") dollars++;
    else if (sign === "{") closing++;
    else if (closing > 0) closing--;
    else opening++;
  }
  return { opening, closing, dollars };
}

function isOpeningDollar(text: string, index: number): boolean {
  return index === 0 || BEFORE_OPENING_DOLLAR.test(text.slice(index - 1, index));
}
