import type { Task } from "#pipeline/effects.ts";
import { createOffsetMap, type OffsetMap } from "#pipeline/papers/map-offsets.ts";

/** A title or an abstract that was repaired: the texts that were not are not sent to other threads. */
export interface RepairedText {
  readonly paper: number;
  readonly isTitle: boolean;
  /** As the source gave it. */
  readonly original: string;
  readonly shown: string;
}

/** Mentions of papers that follow one another. */
export interface FoundMentions {
  /** Of these papers, all there are. */
  readonly repaired: readonly RepairedText[];
  /** A row a mention, in order of paper: paper id, keyword id, 1 in a title or 0, start, end, sentence. */
  readonly rows: Int32Array;
}

/** Numbers of a found mention. */
const FOUND_WIDTH = 6;

/** Numbers of a placed one. */
export const PLACED_WIDTH = 8;

/** Where a placed row has what: as it was found, then its start and end in the text as given. */
export const PLACED = {
  paper: 0,
  keyword: 1,
  isTitle: 2,
  shownStart: 3,
  shownEnd: 4,
  sentence: 5,
  start: 6,
  end: 7,
} as const;

/** What the mentions of a paper are sorted by. */
const SORTED_BY = [PLACED.isTitle, PLACED.start, PLACED.end, PLACED.keyword];

/**
 * Finds where mentions stand in the texts as given. Those of a paper come in that order, abstract first:
 * mark-up at the start of one that is within another can put the two there in another order than in the
 * text as shown.
 */
export const placeMentionsTask: Task<null, FoundMentions, Int32Array> = {
  name: "place-mentions",
  prepare:
    () =>
    ({ repaired, rows }) =>
      sortByPlace(placeRows(rows, mapOffsets(repaired))),
};

function mapOffsets(repaired: readonly RepairedText[]): Map<number, OffsetMap> {
  return new Map(
    repaired.map(({ isTitle, original, paper, shown }) => [
      textNumber(paper, isTitle ? 1 : 0),
      createOffsetMap(original, shown),
    ]),
  );
}

function textNumber(paper: number, isTitle: number): number {
  return 2 * paper + isTitle;
}

function placeRows(rows: Int32Array, maps: ReadonlyMap<number, OffsetMap>): Int32Array {
  const placed = new Int32Array((rows.length / FOUND_WIDTH) * PLACED_WIDTH);
  for (let from = 0, to = 0; from < rows.length; from += FOUND_WIDTH, to += PLACED_WIDTH) {
    copyRow(rows, from, FOUND_WIDTH, placed, to);
    const start = rows[from + PLACED.shownStart] ?? 0;
    const end = rows[from + PLACED.shownEnd] ?? 0;
    const map = maps.get(
      textNumber(rows[from + PLACED.paper] ?? 0, rows[from + PLACED.isTitle] ?? 0),
    );
    const [givenStart, givenEnd] = map === undefined ? [start, end] : map(start, end);
    placed[to + PLACED.start] = givenStart;
    placed[to + PLACED.end] = givenEnd;
  }
  return placed;
}

function sortByPlace(placed: Int32Array): Int32Array {
  const order = new Int32Array(placed.length / PLACED_WIDTH).map((_, row) => row * PLACED_WIDTH);
  for (let start = 0; start < order.length; ) {
    const end = endOfPaper(placed, start);
    order.subarray(start, end).sort((a, b) => compareRows(placed, a, b));
    start = end;
  }
  const sorted = new Int32Array(placed.length);
  for (let row = 0; row < order.length; row++) {
    copyRow(placed, order[row] ?? 0, PLACED_WIDTH, sorted, row * PLACED_WIDTH);
  }
  return sorted;
}

/** The row after the last one of the paper that the row `start` is of. */
function endOfPaper(placed: Int32Array, start: number): number {
  const paper = placed[start * PLACED_WIDTH + PLACED.paper];
  let end = start + 1;
  while (placed[end * PLACED_WIDTH + PLACED.paper] === paper) end++;
  return end;
}

/** By place in the text as given, then by keyword. `a` and `b`: where the rows begin. */
function compareRows(placed: Int32Array, a: number, b: number): number {
  for (const column of SORTED_BY) {
    const difference = (placed[a + column] ?? 0) - (placed[b + column] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}

function copyRow(
  source: Int32Array,
  from: number,
  width: number,
  target: Int32Array,
  to: number,
): void {
  for (let column = 0; column < width; column++) target[to + column] = source[from + column] ?? 0;
}
