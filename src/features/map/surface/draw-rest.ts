import { type Box, toMap } from "#src/features/map/geometry.ts";
import type { Frame } from "#src/features/map/labels/label-view.ts";
import { groupBy } from "#src/lib/group-by.ts";
import type { CanvasLooks } from "./canvas-looks.ts";
import { drawDot } from "./ink-dots.ts";
import { addLine, type LinePen } from "./ink-lines.ts";
import { isDotIn, type MapColumns, mayCross } from "./map-columns.ts";
import { HAIRLINE_PX } from "./surface.ts";

/** A drawing of the map at rest, for one position of the camera. */
export interface RestDrawing {
  readonly columns: MapColumns;
  readonly looks: CanvasLooks;
  readonly pen: LinePen;
  readonly frame: Frame;
  /** How much the dots are magnified now. */
  readonly magnified: number;
}

/** More dots than this are drawn without their rings, those of one colour at once. */
const MOST_RINGED = 4000;
const TURN = 2 * Math.PI;

/** Draws the lines in view into a context in pixels of the screen: those of one colour at once. */
export function drawRestLines(
  context: CanvasRenderingContext2D,
  { columns, looks, pen, frame }: RestDrawing,
): void {
  const view = viewOf(pen, frame, frame.width * pen.bend);
  context.lineWidth = HAIRLINE_PX;
  for (const [colour, lines] of looks.linesOfColour) {
    context.beginPath();
    for (const line of lines) {
      const from = columns.dots[columns.from[line] ?? 0];
      const to = columns.dots[columns.to[line] ?? 0];
      if (from === undefined || to === undefined || !mayCross(columns, line, view)) continue;
      addLine(context, from, to, pen);
    }
    context.strokeStyle = colour;
    context.stroke();
  }
}

/** Draws the dots in view into a context in pixels of the screen. */
export function drawRestDots(context: CanvasRenderingContext2D, drawing: RestDrawing): void {
  const seen = dotsInView(drawing);
  if (seen.length > MOST_RINGED) drawManyDots(context, seen, drawing);
  else drawFewDots(context, seen, drawing);
}

/** The dots that reach into the frame, in the order of drawing. */
function dotsInView({ columns, looks, pen, frame, magnified }: RestDrawing): number[] {
  const largest = looks.radii.reduce((most, radius) => Math.max(most, radius), 0);
  const view = viewOf(pen, frame, largest * magnified);
  const seen: number[] = [];
  for (let dot = 0; dot < columns.dots.length; dot += 1) {
    if (isDotIn(columns, dot, view)) seen.push(dot);
  }
  return seen;
}

function drawFewDots(
  context: CanvasRenderingContext2D,
  seen: readonly number[],
  { columns, looks, pen, magnified }: RestDrawing,
): void {
  const { scale, originX, originY } = pen.projection;
  for (const dot of seen) {
    const at = {
      x: originX + (columns.x[dot] ?? 0) * scale,
      y: originY - (columns.y[dot] ?? 0) * scale,
    };
    const style = { color: looks.fills[dot] ?? "", borderColor: looks.rims[dot] ?? "" };
    drawDot(context, at, (looks.radii[dot] ?? 0) * magnified, style);
  }
}

function drawManyDots(
  context: CanvasRenderingContext2D,
  seen: readonly number[],
  { columns, looks, pen, magnified }: RestDrawing,
): void {
  const { scale, originX, originY } = pen.projection;
  const byColour = groupBy(seen, (dot) => looks.fills[dot] ?? "");
  for (const [colour, dots] of byColour) {
    context.beginPath();
    for (const dot of dots) {
      const radius = (looks.radii[dot] ?? 0) * magnified;
      const x = originX + (columns.x[dot] ?? 0) * scale;
      const y = originY - (columns.y[dot] ?? 0) * scale;
      context.moveTo(x + radius, y);
      context.arc(x, y, radius, 0, TURN);
    }
    context.fillStyle = colour;
    context.fill();
  }
}

/** The stretch of the map in the frame and so many pixels around it. */
function viewOf({ projection }: LinePen, { width, height }: Frame, margin: number): Box {
  const corner = toMap(projection, { x: -margin, y: -margin });
  const opposite = toMap(projection, { x: width + margin, y: height + margin });
  return { left: corner.x, top: corner.y, right: opposite.x, bottom: opposite.y };
}
