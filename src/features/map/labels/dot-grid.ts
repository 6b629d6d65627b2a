import { type Box, boxAround, type Point } from "#src/features/map/geometry.ts";

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
const MOST_EXACT_CELLS = 16;

/** Sorts discs into a grid, once for a map. */
export function createDotGrid(discs: readonly Disc[]): DotGrid {
  if (discs.length === 0) return { sumIn: () => 0 };
  const { left, right, top, bottom } = boxAround(discs);
  const cell = chooseCell(right - left, top - bottom, discs.length);
  const columns = Math.floor((right - left) / cell) + 1;
  const rows = Math.floor((top - bottom) / cell) + 1;
  const sorted = sortByCell(discs, columns * rows, ({ x, y }) => {
    return Math.floor((y - bottom) / cell) * columns + Math.floor((x - left) / cell);
  });
  const { largest, radius, starts, sums, x, y } = sorted;

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
        const atX = x[place] ?? 0;
        const atY = y[place] ?? 0;
        const own = radius[place] ?? 0;
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

/** Discs in columns, in the order of their cells. */
interface SortedDiscs {
  readonly x: Float64Array;
  readonly y: Float64Array;
  readonly radius: Float64Array;
  /** Where each cell begins, and where the last one ends. */
  readonly starts: Uint32Array;
  /** Squared radii of the discs of each cell. */
  readonly sums: Float64Array;
  readonly largest: number;
}

function sortByCell(
  discs: readonly Disc[],
  cellCount: number,
  cellOf: (disc: Disc) => number,
): SortedDiscs {
  const cells = new Uint32Array(discs.length);
  const starts = new Uint32Array(cellCount + 1);
  const sums = new Float64Array(cellCount);
  let largest = 0;
  for (let place = 0; place < discs.length; place += 1) {
    const disc = discs[place];
    if (disc === undefined) break;
    const cell = cellOf(disc);
    cells[place] = cell;
    starts[cell + 1] = (starts[cell + 1] ?? 0) + 1;
    sums[cell] = (sums[cell] ?? 0) + disc.radius ** 2;
    largest = Math.max(largest, disc.radius);
  }
  for (let cell = 0; cell < cellCount; cell += 1) {
    starts[cell + 1] = (starts[cell + 1] ?? 0) + (starts[cell] ?? 0);
  }
  const next = starts.slice();
  const x = new Float64Array(discs.length);
  const y = new Float64Array(discs.length);
  const radius = new Float64Array(discs.length);
  for (let place = 0; place < discs.length; place += 1) {
    const disc = discs[place];
    if (disc === undefined) break;
    const cell = cells[place] ?? 0;
    const at = next[cell] ?? 0;
    next[cell] = at + 1;
    x[at] = disc.x;
    y[at] = disc.y;
    radius[at] = disc.radius;
  }
  return { x, y, radius, starts, sums, largest };
}
