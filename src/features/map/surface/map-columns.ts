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
  /** Place of a dot in the order of drawing, by its id. */
  readonly placeOf: ReadonlyMap<number, number>;
  /** The places of each dot's lines, dot after dot: those of dot `d` from `starts[d]` on. */
  readonly incident: { readonly starts: Uint32Array; readonly lines: Uint32Array };
}

/** Lines whose ends are not both dots of the map are left out. */
export function toColumns({ dots: known, lines: all }: MapModel): MapColumns {
  const dots = largestFirst(known);
  const placeOf = new Map(dots.map(({ id }, place) => [id, place]));
  const lines = all.filter(({ source, target }) => placeOf.has(source) && placeOf.has(target));
  const from = Uint32Array.from(lines, ({ source }) => placeOf.get(source) ?? 0);
  const to = Uint32Array.from(lines, ({ target }) => placeOf.get(target) ?? 0);
  return {
    dots,
    placeOf,
    incident: toIncident(dots.length, from, to),
    x: Float32Array.from(dots, ({ x }) => x),
    y: Float32Array.from(dots, ({ y }) => y),
    lines,
    from,
    to,
  };
}

function toIncident(dotCount: number, from: Uint32Array, to: Uint32Array): MapColumns["incident"] {
  const starts = new Uint32Array(dotCount + 1);
  const count = (dot: number): void => {
    starts[dot + 1] = (starts[dot + 1] ?? 0) + 1;
  };
  from.forEach(count);
  to.forEach(count);
  for (let dot = 0; dot < dotCount; dot += 1) {
    starts[dot + 1] = (starts[dot + 1] ?? 0) + (starts[dot] ?? 0);
  }
  const next = starts.slice();
  const lines = new Uint32Array(2 * from.length);
  const put = (dot: number, line: number): void => {
    lines[next[dot] ?? 0] = line;
    next[dot] = (next[dot] ?? 0) + 1;
  };
  from.forEach(put);
  to.forEach(put);
  return { starts, lines };
}

/** The places of the lines that end at any of these dots, in the order of the lines. */
export function linesAt(
  { placeOf, incident: { starts, lines } }: MapColumns,
  ids: Iterable<number>,
): Uint32Array {
  const found = new Set<number>();
  for (const id of ids) {
    const dot = placeOf.get(id);
    if (dot === undefined) continue;
    for (const line of lines.subarray(starts[dot], starts[dot + 1])) found.add(line);
  }
  return Uint32Array.from(found).sort();
}

/** The dots of these ids, in the order of drawing. */
export function dotsInOrder({ dots, placeOf }: MapColumns, ids: Iterable<number>): Dot[] {
  const places = Uint32Array.from([...ids].flatMap((id) => placeOf.get(id) ?? [])).sort();
  return Array.from(places).flatMap((place) => dots[place] ?? []);
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
