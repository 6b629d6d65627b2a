import type { Point } from "#src/features/map/geometry.ts";

/** Values on the corners of a square grid, row by row. */
export interface Field {
  readonly columns: number;
  readonly rows: number;
  readonly values: Float32Array;
}

/** A crossing of the shore with a grid side: named by the side's cell and direction. */
interface Crossing {
  readonly side: number;
  readonly point: Point;
}

/**
 * The closed lines where a field passes zero, in grid units; the border of the field must be
 * negative. Marching squares (Lorensen and Cline 1987, in two dimensions): land on the left.
 */
export function traceRings(field: Field): Point[][] {
  const next = new Map<number, Crossing & { readonly to: number }>();
  for (let row = 0; row < field.rows - 1; row += 1) {
    for (let column = 0; column < field.columns - 1; column += 1) {
      if (isEven(field, column, row)) continue;
      for (const [from, to] of shoresOfCell(field, column, row)) {
        next.set(from.side, { ...from, to: to.side });
      }
    }
  }
  return joinRings(next);
}

/** Whether a cell is all land or all water, as most are. */
function isEven({ columns, values }: Field, column: number, row: number): boolean {
  const place = row * columns + column;
  const land = isLand(values[place]);
  return (
    isLand(values[place + 1]) === land &&
    isLand(values[place + columns]) === land &&
    isLand(values[place + columns + 1]) === land
  );
}

function isLand(value = -1): boolean {
  return value >= 0;
}

function joinRings(next: Map<number, Crossing & { readonly to: number }>): Point[][] {
  const rings: Point[][] = [];
  for (const start of next.keys()) {
    const ring: Point[] = [];
    let here = next.get(start);
    while (here !== undefined) {
      ring.push(here.point);
      next.delete(here.side);
      here = next.get(here.to);
    }
    if (ring.length >= 3) rings.push(ring);
  }
  return rings;
}

/** Going round the cell, each step from water to land meets the next step from land to water. */
function shoresOfCell(field: Field, column: number, row: number): [Crossing, Crossing][] {
  const corners = [
    { x: column, y: row },
    { x: column + 1, y: row },
    { x: column + 1, y: row + 1 },
    { x: column, y: row + 1 },
  ] as const;
  const enters: Crossing[] = [];
  const leaves: Crossing[] = [];
  const order: ("enter" | "leave")[] = [];
  for (let side = 0; side < 4; side += 1) {
    const [from, to] = [corners[side] ?? corners[0], corners[(side + 1) % 4] ?? corners[0]];
    const [a, b] = [valueAt(field, from), valueAt(field, to)];
    if (isLand(a) === isLand(b)) continue;
    const crossing = { side: sideName(field, from, to), point: crossingPoint(from, to, a, b) };
    (isLand(a) ? leaves : enters).push(crossing);
    order.push(isLand(a) ? "leave" : "enter");
  }
  // With two shores in a cell, each leaving side pairs with the entering side before it.
  const shift = order[0] === "leave" && leaves.length === 2 ? 1 : 0;
  return leaves.flatMap((leave, place): [Crossing, Crossing][] => {
    const enter = enters[(place + shift) % enters.length];
    return enter === undefined ? [] : [[leave, enter]];
  });
}

function crossingPoint(from: Point, to: Point, a: number, b: number): Point {
  const share = a / (a - b);
  return { x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * share };
}

function sideName(field: Field, from: Point, to: Point): number {
  const corner = Math.min(from.y, to.y) * field.columns + Math.min(from.x, to.x);
  return corner * 2 + (from.x === to.x ? 1 : 0);
}

function valueAt(field: Field, { x, y }: Point): number {
  return field.values[y * field.columns + x] ?? -1;
}
