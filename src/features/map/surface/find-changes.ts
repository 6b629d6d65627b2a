import { type MapScene, restOfDot, restOfLine } from "#src/features/map/map-scene.ts";
import type { MapColumns } from "./map-columns.ts";
import type { SurfaceChanges } from "./surface.ts";

/**
 * What of the map at rest looks different in another scene; null when nothing does. What stands out
 * is no part of it, so pointing and choosing change nothing, however large the map.
 */
export function findChanges(
  { dots, lines }: MapColumns,
  before: MapScene,
  after: MapScene,
): SurfaceChanges | null {
  if (before.bend !== after.bend) return "all";
  if (before.inks !== after.inks) return { dots, lines: lines.filter(({ main }) => main) };
  if (before.ghosts === after.ghosts) return null;
  return {
    dots: dots.filter((dot) => restOfDot(dot, before) !== restOfDot(dot, after)),
    lines: lines.filter(
      (line) => line.main && restOfLine(line, before) !== restOfLine(line, after),
    ),
  };
}
