import { type Box, boxesOverlap } from "./geometry.ts";

/** A label that would like to be shown, in pixels of a sheet that does not move while panning. */
export interface LabelRequest {
  readonly id: string;
  /** What it names: the centre and the radius of the dot, or the middle of an area (radius 0). */
  readonly x: number;
  readonly y: number;
  readonly radius: number;
  readonly width: number;
  readonly height: number;
  /** Where it may stand, the best place first. */
  readonly places: readonly LabelPlace[];
}

export type LabelPlace = "centre" | "right" | "left" | "below" | "above" | "higher" | "lower";

export interface PlacedLabel {
  readonly id: string;
  readonly box: Box;
}

export interface PlacingOptions {
  /** Clear space between two labels, in pixels. */
  readonly gapX: number;
  readonly gapY: number;
}

const CELL_PX = 64;
/** Between a dot and its label. */
const DOT_GAP_PX = 3;

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
  const grid = new Map<string, Box[]>();
  for (const box of taken) occupy(grid, box);
  const placed: PlacedLabel[] = [];
  for (const request of requests) {
    const box = request.places
      .map((place) => boxAt(request, place))
      .find((candidate) => isFree(grid, padBox(candidate, options)));
    if (box === undefined) continue;
    occupy(grid, box);
    placed.push({ id: request.id, box });
  }
  return placed;
}

/** Where a label stands when it takes a place. */
export function boxAt(label: LabelRequest, place: LabelPlace): Box {
  const { x, y, width, height } = label;
  const away = label.radius + DOT_GAP_PX;
  switch (place) {
    case "centre":
      return around(x, y, width, height);
    case "right":
      return around(x + away + width / 2, y, width, height);
    case "left":
      return around(x - away - width / 2, y, width, height);
    case "below":
      return around(x, y + away + height / 2, width, height);
    case "above":
      return around(x, y - away - height / 2, width, height);
    case "higher":
      return around(x, y - height, width, height);
    case "lower":
      return around(x, y + height, width, height);
  }
}

function around(x: number, y: number, width: number, height: number): Box {
  return { left: x - width / 2, right: x + width / 2, top: y - height / 2, bottom: y + height / 2 };
}

function padBox(box: Box, { gapX, gapY }: PlacingOptions): Box {
  return {
    left: box.left - gapX,
    right: box.right + gapX,
    top: box.top - gapY,
    bottom: box.bottom + gapY,
  };
}

function isFree(grid: ReadonlyMap<string, readonly Box[]>, box: Box): boolean {
  return cellsOf(box).every(
    (cell) => !(grid.get(cell) ?? []).some((other) => boxesOverlap(other, box)),
  );
}

function occupy(grid: Map<string, Box[]>, box: Box): void {
  for (const cell of cellsOf(box)) {
    const boxes = grid.get(cell);
    if (boxes === undefined) grid.set(cell, [box]);
    else boxes.push(box);
  }
}

function cellsOf(box: Box): string[] {
  const cells: string[] = [];
  for (let row = Math.floor(box.top / CELL_PX); row <= box.bottom / CELL_PX; row += 1) {
    for (let column = Math.floor(box.left / CELL_PX); column <= box.right / CELL_PX; column += 1) {
      cells.push(`${column} ${row}`);
    }
  }
  return cells;
}
