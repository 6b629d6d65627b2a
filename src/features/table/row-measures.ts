/** Heights of a table's rows, and how many of them a browser can hold. */
export const HEADER_HEIGHT_PX = 34;
const ROW_HEIGHT_PX = 32;
const COARSE_ROW_HEIGHT_PX = 44;

/** Beyond about 17.8 million pixels Firefox draws an element as if it were not there. */
const TALLEST_PX = 15_000_000;

/** Height of a row: for a finger as high as any other target. */
export function rowHeight(isCoarse: boolean): number {
  return isCoarse ? COARSE_ROW_HEIGHT_PX : ROW_HEIGHT_PX;
}

/** How many of so many rows can be scrolled through; the rest is at the other end of the order. */
export function reachableRows(rowCount: number, rowHeightPx: number): number {
  return Math.min(rowCount, Math.floor(TALLEST_PX / rowHeightPx));
}

/** A row to draw, and the empty room above it. */
interface RowWithGap {
  readonly index: number;
  readonly gapPx: number;
}

/** The rows to draw, in order, each with the room that the rows left out before it would take. */
export function withGaps(indexes: readonly number[], rowHeightPx: number): RowWithGap[] {
  return indexes.map((index, place) => {
    const after = place === 0 ? 0 : (indexes[place - 1] ?? 0) + 1;
    return { index, gapPx: (index - after) * rowHeightPx };
  });
}

/** The room below the last row drawn. */
export function roomBelow(
  indexes: readonly number[],
  rowCount: number,
  rowHeightPx: number,
): number {
  return Math.max(0, rowCount - ((indexes.at(-1) ?? -1) + 1)) * rowHeightPx;
}
