import { type Box, boxAround, type Point } from "./geometry.ts";

interface Disc extends Point {
  /** In any unit; how many map units it is, is told by who asks. */
  readonly radius: number;
}

/** Adds up what lies in a box of the map. */
export interface DotGrid {
  /**
   * The sum of the squared radii of the discs that reach into a box (`top` the larger y), a radius
   * being `unit` map units long. A box over many cells is answered from the sums of whole cells, so
   * that asking never costs more than looking at a few dozen of them.
   */
  readonly sumIn: (box: Box, unit: number) => number;
}

/** Discs a cell, on average. */
const DISCS_A_CELL = 4;
/** Boxes over more cells than this are answered from sums. */
const MOST_EXACT_CELLS = 40;

/** Sorts discs into a grid, once for a map. */
export function createDotGrid(discs: readonly Disc[]): DotGrid {
  if (discs.length === 0) return { sumIn: () => 0 };
  const { left, right, top, bottom } = boxAround(discs);
  const cell = chooseCell(right - left, top - bottom, discs.length);
  const columns = Math.floor((right - left) / cell) + 1;
  const rows = Math.floor((top - bottom) / cell) + 1;
  const cellOf = ({ x, y }: Point): number =>
    Math.floor((y - bottom) / cell) * columns + Math.floor((x - left) / cell);
  const { order, starts } = sortByCell(discs.map(cellOf), columns * rows);
  const x = Float64Array.from(order, (place) => discs[place]?.x ?? 0);
  const y = Float64Array.from(order, (place) => discs[place]?.y ?? 0);
  const radius = Float64Array.from(order, (place) => discs[place]?.radius ?? 0);
  const largest = radius.reduce((most, one) => Math.max(most, one), 0);
  const sums = new Float64Array(columns * rows);
  for (let place = 0; place < discs.length; place += 1) {
    const at = cellOf({ x: x[place] ?? 0, y: y[place] ?? 0 });
    sums[at] = (sums[at] ?? 0) + (radius[place] ?? 0) ** 2;
  }

  function sumCells(box: Box): number {
    let sum = 0;
    const [first, last] = span(box.left - left, box.right - left, cell, columns);
    const [lowest, highest] = span(box.bottom - bottom, box.top - bottom, cell, rows);
    for (let row = lowest; row < highest; row += 1) {
      for (let column = first; column < last; column += 1) sum += sums[row * columns + column] ?? 0;
    }
    return sum;
  }

  function sumDiscs(box: Box, unit: number, cells: readonly [number, number, number, number]) {
    const [first, last, lowest, highest] = cells;
    let sum = 0;
    for (let row = lowest; row <= highest; row += 1) {
      const end = starts[row * columns + last + 1] ?? 0;
      for (let place = starts[row * columns + first] ?? 0; place < end; place += 1) {
        const [atX, atY, own] = [x[place] ?? 0, y[place] ?? 0, radius[place] ?? 0];
        const reach = own * unit;
        const isOut =
          atX + reach <= box.left ||
          atX - reach >= box.right ||
          atY + reach <= box.bottom ||
          atY - reach >= box.top;
        if (!isOut) sum += own ** 2;
      }
    }
    return sum;
  }

  return {
    sumIn: (box, unit) => {
      const reach = largest * unit;
      const first = clamp(Math.floor((box.left - reach - left) / cell), columns);
      const last = clamp(Math.floor((box.right + reach - left) / cell), columns);
      const lowest = clamp(Math.floor((box.bottom - reach - bottom) / cell), rows);
      const highest = clamp(Math.floor((box.top + reach - bottom) / cell), rows);
      const isLarge = (last - first + 1) * (highest - lowest + 1) > MOST_EXACT_CELLS;
      return isLarge ? sumCells(box) : sumDiscs(box, unit, [first, last, lowest, highest]);
    },
  };
}

function chooseCell(width: number, height: number, count: number): number {
  const share = DISCS_A_CELL / count;
  const cell = Math.max(Math.sqrt(width * height * share), Math.max(width, height) * share);
  // All in one place: any cell holds them.
  return cell > 0 ? cell : 1;
}

/** The cells whose middle lies between two distances from the first one's edge. */
function span(from: number, to: number, cell: number, count: number): [number, number] {
  const [start, end] = [Math.round(from / cell), Math.round(to / cell)];
  return [Math.min(count, Math.max(0, start)), Math.min(count, Math.max(0, end))];
}

function clamp(place: number, count: number): number {
  return Math.min(count - 1, Math.max(0, place));
}

/** Places in the order of their cells, and where each cell begins. */
function sortByCell(
  cells: readonly number[],
  cellCount: number,
): { readonly order: Uint32Array; readonly starts: Uint32Array } {
  const starts = new Uint32Array(cellCount + 1);
  for (const cell of cells) starts[cell + 1] = (starts[cell + 1] ?? 0) + 1;
  for (let cell = 0; cell < cellCount; cell += 1) {
    starts[cell + 1] = (starts[cell + 1] ?? 0) + (starts[cell] ?? 0);
  }
  const next = starts.slice();
  const order = new Uint32Array(cells.length);
  for (const [place, cell] of cells.entries()) {
    const at = next[cell] ?? 0;
    order[at] = place;
    next[cell] = at + 1;
  }
  return { order, starts };
}
