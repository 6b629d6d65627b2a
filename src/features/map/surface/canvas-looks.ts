import type { MapColumns } from "./map-columns.ts";
import type { SurfaceStyles } from "./surface.ts";

/** How dots and lines look, asked once and kept in columns. */
export interface CanvasLooks {
  readonly fills: readonly string[];
  readonly rims: readonly string[];
  /** In pixels with the whole map in view. */
  readonly radii: Float32Array;
  /** The lines to be drawn, by colour. */
  readonly linesOfColour: ReadonlyMap<string, readonly number[]>;
}

export function lookAt(
  columns: MapColumns,
  { styleDot, styleLine }: Pick<SurfaceStyles, "styleDot" | "styleLine">,
): CanvasLooks {
  const styles = columns.dots.map(styleDot);
  return {
    fills: styles.map(({ color }) => color),
    rims: styles.map(({ borderColor }) => borderColor),
    radii: Float32Array.from(styles, ({ size }) => size),
    linesOfColour: sortLines(columns, styleLine),
  };
}

function sortLines(
  { lines, dots, from, to }: MapColumns,
  styleLine: SurfaceStyles["styleLine"],
): ReadonlyMap<string, readonly number[]> {
  const sorted = new Map<string, number[]>();
  for (const [place, line] of lines.entries()) {
    const [source, target] = [dots[from[place] ?? 0], dots[to[place] ?? 0]];
    if (!line.main || source === undefined || target === undefined) continue;
    const { color, hidden } = styleLine(line, source, target);
    if (hidden) continue;
    const ofColour = sorted.get(color);
    if (ofColour === undefined) sorted.set(color, [place]);
    else ofColour.push(place);
  }
  return sorted;
}
