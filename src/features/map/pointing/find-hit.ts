import { landArea } from "#src/features/map/areas/map-stretch.ts";
import type { ThemeArea } from "#src/features/map/areas/theme-areas.ts";
import type { Point, Projection } from "#src/features/map/geometry.ts";
import type { VisibleLabels } from "#src/features/map/labels/label-view.ts";
import { type MapScene, stateOfLine } from "#src/features/map/map-scene.ts";
import type { Line, MapModel } from "#src/features/map/model/map-model.ts";
import { createLineIndex } from "#src/features/map/surface/line-index.ts";
import { createDotIndex } from "./dot-index.ts";
import { type Hit, hitTest } from "./hit-test.ts";

/** Where everything stands on the screen now. */
interface Standing {
  readonly projection: Projection;
  readonly dotScale: number;
  readonly labels: VisibleLabels;
  /** The lines that are drawn because the camera is near. */
  readonly nearLines: ReadonlySet<Line>;
}

/** What a place of the container is on. */
export type FindHit = (at: Point, standing: Standing, scene: MapScene) => Hit | null;

const TOLERANCE_PX = 5;
const COARSE_TOLERANCE_PX = 14;

export function createFindHit(model: MapModel, areas: readonly ThemeArea[]): FindHit {
  const dots = createDotIndex([...model.dots.values()], dotCell(model));
  const lines = createLineIndex(model.lines, model.dots);
  const finger = matchMedia("(pointer: coarse)");
  return (at, standing, scene) =>
    hitTest(at, {
      ...standing,
      dots,
      dotKind: model.kind,
      areas,
      tolerancePx: finger.matches ? COARSE_TOLERANCE_PX : TOLERANCE_PX,
      pickLine: (place, tolerance) =>
        lines.pick(place, {
          tolerance,
          bend: scene.bend,
          isDrawn: (line) => stateOfLine(line, scene) !== "hidden" || standing.nearLines.has(line),
        }),
    });
}

/** A grid cell about as large as the distance between dots, in map units. */
function dotCell(model: MapModel): number {
  const cell = Math.sqrt(landArea(model) / Math.max(1, model.dots.size));
  // All in one place: any cell holds them, but a tiny one would make many to look through.
  return cell > 0 ? cell : 1;
}
