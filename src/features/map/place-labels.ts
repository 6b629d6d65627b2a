import { type Box, boxesOverlap } from "./geometry.ts";

/** A label that would like to be shown, in pixels of a sheet that does not move while panning. */
export interface LabelRequest {
  readonly id: number;
  /** Where it may stand, the best place first. */
  readonly boxes: readonly Box[];
}

export interface PlacedLabel {
  readonly id: number;
  readonly box: Box;
}

export interface PlacingOptions {
  /** Clear space between two labels, in pixels. */
  readonly gapX: number;
  readonly gapY: number;
}

const CELL_PX = 64;
/** More than any sheet is wide, so that no two cells have one number. */
const CELLS_A_ROW = 2 ** 24;

/** Ground that is taken by labels, one after the other. */
export interface LabelGround {
  /** Takes the first of these places that is still free; null when none is. */
  readonly take: (boxes: readonly Box[]) => Box | null;
}

/** `taken` is ground no label may cover. */
export function createLabelGround(taken: readonly Box[], options: PlacingOptions): LabelGround {
  const grid = new Map<number, Box[]>();
  for (const box of taken) occupy(grid, box);
  return {
    take: (boxes) => {
      const box = boxes.find((candidate) => isFree(grid, padBox(candidate, options)));
      if (box === undefined) return null;
      occupy(grid, box);
      return box;
    },
  };
}

/**
 * Gives each label the first of its places that is still free; labels that find none are left out.
 * The most important come first. `taken` is ground no label may cover. Linear in the labels: each
 * one looks at its own cells of a grid only. Says nothing about the screen, so panning changes
 * nothing.
 */
export function placeLabels(
  requests: readonly LabelRequest[],
  taken: readonly Box[],
  options: PlacingOptions,
): PlacedLabel[] {
  const ground = createLabelGround(taken, options);
  return requests.flatMap(({ id, boxes }) => {
    const box = ground.take(boxes);
    return box === null ? [] : [{ id, box }];
  });
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
