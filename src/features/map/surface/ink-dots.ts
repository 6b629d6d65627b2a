import type { Point } from "#src/features/map/geometry.ts";
import type { DotStyle } from "#src/features/map/paint/map-style.ts";
import { RING_PX } from "./surface.ts";

const TURN = 2 * Math.PI;

/** Draws a dot with its ring, the radius in pixels. */
export function drawDot(
  context: CanvasRenderingContext2D,
  { x, y }: Point,
  radius: number,
  { color, borderColor }: Pick<DotStyle, "color" | "borderColor">,
): void {
  const inner = Math.max(0, radius - RING_PX / 2);
  context.beginPath();
  context.arc(x, y, inner, 0, TURN);
  context.fillStyle = color;
  context.fill();
  context.strokeStyle = borderColor;
  context.lineWidth = RING_PX;
  context.stroke();
}
