import type { Box, Point } from "#src/features/map/geometry.ts";
import { setType } from "#src/features/map/labels/draw-labels.ts";
import type { TypeStyle } from "#src/features/map/labels/label-text.ts";
import type { Frame } from "#src/features/map/labels/label-view.ts";
import { coloursOf, type Palette } from "#src/ui/palette.ts";

/** What is told about the dot under the pointer. */
export interface HoverCard {
  readonly id: number;
  readonly at: Point;
  readonly radius: number;
  readonly label: string;
  readonly context: string;
  /** The theme's place in the palette. */
  readonly place: number | null;
}

export interface CardScene {
  readonly palette: Palette;
  readonly fontFamily: string;
}

const TITLE: TypeStyle = { sizePx: 14, weight: 600, spacing: 0 };
const CONTEXT: TypeStyle = { sizePx: 12, weight: 430, spacing: 0 };
/** A title that is wider takes more lines. */
const MOST_TITLE_PX = 280;
const PADDING_PX = 8;
const LINE_PX = 18;
const DOT_GAP_PX = 8;
const SWATCH_PX = 3;
const EDGE_PX = 6;
const CORNER_PX = 4;

/** The room a card takes, beside its dot. */
export function measureCard(
  context: CanvasRenderingContext2D,
  card: HoverCard,
  fontFamily: string,
  frame: Frame,
): Box {
  const lines = setTitle(context, card.label, fontFamily);
  const titleWidth = Math.max(...lines.map((line) => context.measureText(line).width));
  setType(context, CONTEXT, fontFamily);
  const contextWidth = context.measureText(card.context).width;
  const width = Math.max(titleWidth, contextWidth) + 2 * PADDING_PX + SWATCH_PX;
  const height = (lines.length + 1) * LINE_PX + 1.5 * PADDING_PX;
  const { x, y } = placeCard(card, { width, height }, frame);
  return { left: x, top: y, right: x + width, bottom: y + height };
}

/** Draws the card into the room that was measured for it. */
export function drawCard(
  context: CanvasRenderingContext2D,
  card: HoverCard,
  { palette, fontFamily }: CardScene,
  room: Box,
): void {
  const { left: x, top: y } = room;
  const size = { width: room.right - x, height: room.bottom - y };

  context.fillStyle = palette.ground;
  context.strokeStyle = palette.softInk;
  context.lineWidth = 1;
  context.beginPath();
  context.roundRect(x, y, size.width, size.height, CORNER_PX);
  context.fill();
  context.stroke();
  context.fillStyle = coloursOf(palette, card.place).dot;
  context.fillRect(x + PADDING_PX / 2, y + PADDING_PX, SWATCH_PX, size.height - 2 * PADDING_PX);

  const left = x + PADDING_PX + SWATCH_PX;
  const top = y + 0.75 * PADDING_PX + LINE_PX / 2;
  context.textAlign = "left";
  context.textBaseline = "middle";
  const lines = setTitle(context, card.label, fontFamily);
  context.fillStyle = palette.ink;
  for (const [place, line] of lines.entries()) {
    context.fillText(line, left, top + place * LINE_PX);
  }
  setType(context, CONTEXT, fontFamily);
  context.fillStyle = palette.softInk;
  context.fillText(card.context, left, top + lines.length * LINE_PX);
}

/** The lines of a title, and the context left with its type. */
function setTitle(context: CanvasRenderingContext2D, title: string, fontFamily: string): string[] {
  setType(context, TITLE, fontFamily);
  return breakLines(title, MOST_TITLE_PX, (text) => context.measureText(text).width);
}

/** A text in lines no wider than asked for, but for a word that is wider itself. */
export function breakLines(
  text: string,
  maxWidth: number,
  measure: (text: string) => number,
): string[] {
  const lines: string[] = [];
  for (const word of text.split(" ")) {
    const last = lines.at(-1);
    const longer = `${last ?? ""} ${word}`;
    if (last !== undefined && measure(longer) <= maxWidth) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}

/** The corner of a card beside its dot: to the right, or to the left where the frame ends. */
export function placeCard(
  { at, radius }: Pick<HoverCard, "at" | "radius">,
  { width, height }: Frame,
  frame: Frame,
): Point {
  const right = at.x + radius + DOT_GAP_PX;
  const left = at.x - radius - DOT_GAP_PX - width;
  const x = right + width <= frame.width - EDGE_PX ? right : left;
  return {
    x: clamp(x, EDGE_PX, frame.width - EDGE_PX - width),
    y: clamp(at.y - height / 2, EDGE_PX, frame.height - EDGE_PX - height),
  };
}

function clamp(value: number, least: number, most: number): number {
  return Math.max(least, Math.min(value, most));
}
