import type { Box } from "#src/features/map/geometry.ts";
import type { Dot, Line, MapModel } from "#src/features/map/model/map-model.ts";
import { largestFirst } from "./map-graph.ts";

/** The dots and lines of a map in columns, to be gone through in every frame. */
export interface MapColumns {
  /** In the order of drawing. */
  readonly dots: readonly Dot[];
  readonly x: Float32Array;
  readonly y: Float32Array;
  readonly lines: readonly Line[];
  /** Places of the lines' ends among the dots. */
  readonly from: Uint32Array;
  readonly to: Uint32Array;
}

/** Lines whose ends are not both dots of the map are left out. */
export function toColumns({ dots: known, lines: all }: MapModel): MapColumns {
  const dots = largestFirst(known);
  const placeOf = new Map(dots.map(({ id }, place) => [id, place]));
  const lines = all.filter(({ source, target }) => placeOf.has(source) && placeOf.has(target));
  return {
    dots,
    x: Float32Array.from(dots, ({ x }) => x),
    y: Float32Array.from(dots, ({ y }) => y),
    lines,
    from: Uint32Array.from(lines, ({ source }) => placeOf.get(source) ?? 0),
    to: Uint32Array.from(lines, ({ target }) => placeOf.get(target) ?? 0),
  };
}

/** Whether a dot is in a stretch of the map (`top` the larger y). */
export function isDotIn({ x, y }: MapColumns, dot: number, box: Box): boolean {
  const [atX, atY] = [x[dot] ?? 0, y[dot] ?? 0];
  return atX >= box.left && atX <= box.right && atY >= box.bottom && atY <= box.top;
}

/** Whether the box around a line reaches into a stretch of the map. */
export function mayCross({ x, y, from, to }: MapColumns, line: number, box: Box): boolean {
  const [source, target] = [from[line] ?? 0, to[line] ?? 0];
  const [x1, y1, x2, y2] = [x[source] ?? 0, y[source] ?? 0, x[target] ?? 0, y[target] ?? 0];
  if ((x1 < box.left && x2 < box.left) || (x1 > box.right && x2 > box.right)) return false;
  return !((y1 < box.bottom && y2 < box.bottom) || (y1 > box.top && y2 > box.top));
}
