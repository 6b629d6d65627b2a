import type { Task } from "#pipeline/effects.ts";
import { createOffsetMap } from "#pipeline/papers/map-offsets.ts";
import type { Paper } from "#pipeline/papers/paper.ts";

/** The texts of a paper, as given and as shown. */
export type GivenTexts = Pick<Paper, "title" | "abstract" | "originalTitle" | "originalAbstract">;

/** Mentions of papers that follow one another. */
export interface FoundMentions {
  /** Id of the first of the papers. */
  readonly first: number;
  readonly papers: readonly GivenTexts[];
  /** A row a mention, in order of paper: paper id, keyword id, 1 in a title or 0, start, end, sentence. */
  readonly rows: Int32Array;
}

/** Numbers of a found mention. */
const FOUND_WIDTH = 6;

/** Numbers of a placed one: the same, then its start and end in the text as given. */
export const PLACED_WIDTH = 8;

/**
 * Finds where mentions stand in the texts as given. Those of a paper come in that order, abstract first:
 * mark-up at the start of one that is within another can put the two there in another order than in the
 * text as shown.
 */
export const placeMentionsTask: Task<null, FoundMentions, Int32Array> = {
  name: "place-mentions",
  prepare: () => (found) => {
    const maps = found.papers.map((paper) => [
      createOffsetMap(paper.originalAbstract, paper.abstract),
      createOffsetMap(paper.originalTitle, paper.title),
    ]);
    const placed: number[][] = [];
    for (let at = 0; at < found.rows.length; at += FOUND_WIDTH) {
      const row = found.rows.subarray(at, at + FOUND_WIDTH);
      const [paper = 0, , isTitle = 0, start = 0, end = 0] = row;
      const given = maps[paper - found.first]?.[isTitle]?.(start, end) ?? [start, end];
      placed.push([...row, ...given]);
    }
    return joinRows(placed.sort(compareRows));
  },
};

const [PAPER, KEYWORD, IS_TITLE, GIVEN_START, GIVEN_END] = [0, 1, 2, 6, 7];

function compareRows(a: readonly number[], b: readonly number[]): number {
  for (const place of [PAPER, IS_TITLE, GIVEN_START, GIVEN_END, KEYWORD]) {
    const difference = (a[place] ?? 0) - (b[place] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}

function joinRows(rows: readonly (readonly number[])[]): Int32Array {
  const joined = new Int32Array(rows.length * PLACED_WIDTH);
  for (const [i, row] of rows.entries()) joined.set(row, i * PLACED_WIDTH);
  return joined;
}
