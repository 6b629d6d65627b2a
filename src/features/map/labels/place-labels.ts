import { type Box, boxesOverlap } from "#src/features/map/geometry.ts";

/** Where a label may stand. */
export interface Places {
  readonly boxes: readonly Box[];
  /** What it costs to stand in one: the cheapest that is free is taken, of equals the first. */
  readonly costOf: (box: Box) => number;
}

export interface PlacingOptions {
  /** Clear space between two labels, in pixels. */
  readonly gapX: number;
  readonly gapY: number;
}

const CELL_PX = 64;
/** More than any sheet is wide, so that no two cells have one number. */
const CELLS_A_ROW = 2 ** 24;

/** Ground that labels take, one after the other. Says nothing about the screen. */
export interface LabelGround {
  /** Takes the cheapest of these places that is still free; null when none is. */
  readonly take: (places: Places) => Box | null;
}

/**
 * Free ground but for `taken`. Taking looks at the label's own cells of a grid only, and what a
 * place costs is asked for free ones only.
 */
export function createLabelGround(taken: readonly Box[], options: PlacingOptions): LabelGround {
  const grid = new Map<number, Box[]>();
  for (const box of taken) occupy(grid, box);
  return {
    take: ({ boxes, costOf }) => {
      const free = boxes.filter((box) => isFree(grid, padBox(box, options)));
      const box = free.length < 2 ? free[0] : cheapest(free, costOf);
      if (box === undefined) return null;
      occupy(grid, box);
      return box;
    },
  };
}

function cheapest(boxes: readonly Box[], costOf: (box: Box) => number): Box | undefined {
  let best: Box | undefined;
  let least = Infinity;
  for (const box of boxes) {
    const cost = costOf(box);
    if (cost >= least) continue;
    best = box;
    least = cost;
  }
  return best;
}

function padBox(box: Box, { gapX, gapY }: PlacingOptions): Box {
  return {
    left: box.left - gapX,
    right: box.right + gapX,
    top: box.top - gapY,
    bottom: box.bottom + gapY,
  };
}

function isFree(grid: ReadonlyMap<number, readonly Box[]>, box: Box): boolean {
  return cellsOf(box).every(
    (cell) => !(grid.get(cell) ?? []).some((other) => boxesOverlap(other, box)),
  );
}

function occupy(grid: Map<number, Box[]>, box: Box): void {
  for (const cell of cellsOf(box)) {
    const boxes = grid.get(cell);
    if (boxes === undefined) grid.set(cell, [box]);
    else boxes.push(box);
  }
}

function cellsOf(box: Box): number[] {
  const cells: number[] = [];
  for (let row = Math.floor(box.top / CELL_PX); row <= box.bottom / CELL_PX; row += 1) {
    for (let column = Math.floor(box.left / CELL_PX); column <= box.right / CELL_PX; column += 1) {
      cells.push(row * CELLS_A_ROW + column);
    }
  }
  return cells;
}
