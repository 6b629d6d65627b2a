import type { AreaPath } from "#src/features/map/areas/draw-areas.ts";
import { type Projection, toScreen } from "#src/features/map/geometry.ts";
import type { MapModel } from "#src/features/map/model/map-model.ts";
import type { Palette } from "#src/ui/palette.ts";
import type { Walked } from "./walk.ts";

interface RingGround {
  readonly model: MapModel;
  readonly paths: readonly AreaPath[];
  readonly projection: Projection;
  readonly dotScale: number;
}

const INK_PX = 2.5;
const HALO_PX = 6;
const DOT_GAP_PX = 5;

/** Rings what the keyboard stands on: a dot, or a theme along the shore of its island. */
export function drawWalkRing(
  context: CanvasRenderingContext2D,
  walked: Walked,
  { model, paths, projection, dotScale }: RingGround,
  { ink, ground }: Palette,
): void {
  const { scale, originX, originY } = projection;
  const ring = new Path2D();
  const island = walked.kind === "theme" && paths.find(({ themeId }) => themeId === walked.id);
  const subject = walked.kind === "theme" ? model.themes.get(walked.id) : model.dots.get(walked.id);
  if (island) {
    ring.addPath(island.path, new DOMMatrix([scale, 0, 0, -scale, originX, originY]));
  } else if (subject !== undefined) {
    const { x, y } = toScreen(projection, subject);
    const radius = subject.radius * (walked.kind === "theme" ? scale : dotScale) + DOT_GAP_PX;
    ring.arc(x, y, radius, 0, 2 * Math.PI);
  }
  context.lineJoin = "round";
  context.strokeStyle = ground;
  context.lineWidth = HALO_PX;
  context.stroke(ring);
  context.strokeStyle = ink;
  context.lineWidth = INK_PX;
  context.stroke(ring);
}
