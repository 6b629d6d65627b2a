import { type Point, type Projection, toScreen } from "#src/features/map/geometry.ts";
import { groupBy } from "#src/lib/group-by.ts";
import { handleOf } from "./line-shape.ts";

export interface InkedLine {
  readonly from: Point;
  readonly to: Point;
  readonly color: string;
}

/** How the lines of one drawing are set down. */
export interface LinePen {
  readonly projection: Projection;
  readonly bend: number;
}

/** Adds a line to the path of a context in pixels of the screen. */
export function addLine(
  context: CanvasRenderingContext2D,
  from: Point,
  to: Point,
  { projection, bend }: LinePen,
): void {
  const [start, end] = [toScreen(projection, from), toScreen(projection, to)];
  context.moveTo(start.x, start.y);
  if (bend === 0) {
    context.lineTo(end.x, end.y);
    return;
  }
  const handle = toScreen(projection, handleOf(from, to, bend));
  context.quadraticCurveTo(handle.x, handle.y, end.x, end.y);
}

/** Draws lines, those of one colour at once. */
export function inkLines(
  context: CanvasRenderingContext2D,
  lines: readonly InkedLine[],
  pen: LinePen,
): void {
  for (const [colour, ofColour] of groupBy(lines, ({ color }) => color)) {
    context.beginPath();
    for (const { from, to } of ofColour) addLine(context, from, to, pen);
    context.strokeStyle = colour;
    context.stroke();
  }
}
