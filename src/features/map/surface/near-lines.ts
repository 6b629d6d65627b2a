import type { Box } from "#src/features/map/geometry.ts";
import { isDotIn, type MapColumns } from "./map-columns.ts";

/** However many dots are in view, no more lines are added: they would be a veil. */
const MOST_LINES = 300;
/** Lines that each dot gains when the map becomes twice as large. */
const LINES_PER_DOUBLING = 1.5;

/** For each line its place among all of the end that has more: 0 when it is the strongest of both. */
export type LineRanks = Uint16Array;

/** The lines of a model come strongest first. */
export function rankLines({ dots, lines, from, to }: MapColumns): LineRanks {
  const seen = new Uint16Array(dots.length);
  return Uint16Array.from(lines, (_, line) => {
    const [source, target] = [from[line] ?? 0, to[line] ?? 0];
    const rank = Math.max(seen[source] ?? 0, seen[target] ?? 0);
    seen[source] = (seen[source] ?? 0) + 1;
    seen[target] = (seen[target] ?? 0) + 1;
    return rank;
  });
}

/** How many of its lines a dot shows beside those of the whole map, at a ratio of the camera. */
function linesOfDot(ratio: number): number {
  return Math.max(0, Math.floor(LINES_PER_DOUBLING * Math.log2(1 / ratio)));
}

/**
 * The lines that are added to those of the whole map, because the camera is near: those among the
 * strongest few of both their ends, of dots in view (`top` the larger y), the strongest first.
 */
export function chooseNearLines(
  columns: MapColumns,
  ranks: LineRanks,
  view: { readonly box: Box; readonly ratio: number },
): number[] {
  const most = linesOfDot(view.ratio);
  const chosen: number[] = [];
  if (most === 0) return chosen;
  for (let line = 0; line < ranks.length && chosen.length < MOST_LINES; line += 1) {
    if ((ranks[line] ?? 0) > most || columns.lines[line]?.main === true) continue;
    const [source, target] = [columns.from[line] ?? 0, columns.to[line] ?? 0];
    if (isDotIn(columns, source, view.box) || isDotIn(columns, target, view.box)) {
      chosen.push(line);
    }
  }
  return chosen;
}
