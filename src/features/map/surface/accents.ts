import { toScreen } from "#src/features/map/geometry.ts";
import type { Frame } from "#src/features/map/labels/label-view.ts";
import { type MapScene, stateOfDot, stateOfLine } from "#src/features/map/map-scene.ts";
import type { Dot, MapModel } from "#src/features/map/model/map-model.ts";
import { createCanvasLayer } from "#src/features/map/paint/canvas-layer.ts";
import { styleDot, styleLine } from "#src/features/map/paint/map-style.ts";
import { drawDot } from "./ink-dots.ts";
import { type InkedLine, inkLines, type LinePen } from "./ink-lines.ts";
import { dotsInOrder, linesAt, type MapColumns } from "./map-columns.ts";
import { HAIRLINE_PX } from "./surface.ts";

/** Where and how large accents are drawn. */
export interface AccentPosition {
  readonly pen: LinePen;
  readonly frame: Frame;
  /** How much dots are magnified now, that of a small frame included. */
  readonly dotScale: number;
  /** The same for the frame that the model's sizes are meant for. */
  readonly magnified: number;
}

/** What stands out, drawn over a map that steps back as a whole: no dot that does is drawn anew. */
export interface Accents {
  /** Lines below, dots above; the rest of the map is left to whoever draws it. */
  readonly draw: (scene: MapScene, position: AccentPosition) => void;
  readonly dispose: () => void;
}

interface LitLine extends InkedLine {
  /** In pixels with the whole map in view. */
  readonly size: number;
}

interface LitScene {
  readonly lines: readonly LitLine[];
  readonly dots: readonly Dot[];
}

export function createAccents(
  container: HTMLElement,
  model: MapModel,
  columns: MapColumns,
): Accents {
  const layer = createCanvasLayer(container);
  let lit: (LitScene & { readonly scene: MapScene }) | null = null;
  let isEmpty = true;

  return {
    draw: (scene, position) => {
      if (lit === null || !sameAccents(lit.scene, scene)) {
        lit = {
          scene,
          lines: litLines(scene, model, columns),
          dots: litDots(scene, model, columns),
        };
      }
      if (isEmpty && lit.lines.length === 0 && lit.dots.length === 0) return;
      isEmpty = lit.lines.length === 0 && lit.dots.length === 0;
      const context = layer.clear(position.frame);
      if (context === null) return;
      // All of them are lit, and so of one width.
      context.lineWidth = Math.max(HAIRLINE_PX, (lit.lines[0]?.size ?? 0) * position.magnified);
      inkLines(context, lit.lines, position.pen);
      drawDots(context, lit.dots, scene, position);
    },
    dispose: layer.dispose,
  };
}

function sameAccents(a: MapScene, b: MapScene): boolean {
  return (
    a.emphasis === b.emphasis &&
    a.ghosts === b.ghosts &&
    a.inks === b.inks &&
    a.link?.a === b.link?.a &&
    a.link?.b === b.link?.b
  );
}

function litLines(scene: MapScene, model: MapModel, columns: MapColumns): LitLine[] {
  const { emphasis, link, inks } = scene;
  if (emphasis === null && link === null) return [];
  const found: LitLine[] = [];
  const add = (from: Dot | undefined, to: Dot | undefined): void => {
    if (from !== undefined && to !== undefined) {
      found.push({ from, to, ...styleLine(from, to, "lit", inks) });
    }
  };
  if (emphasis !== null) {
    for (const place of linesAt(columns, emphasis.dots)) {
      const line = columns.lines[place];
      if (line === undefined || stateOfLine(line, scene) !== "lit") continue;
      add(columns.dots[columns.from[place] ?? 0], columns.dots[columns.to[place] ?? 0]);
    }
  }
  if (link !== null) add(model.dots.get(link.a), model.dots.get(link.b));
  return found;
}

/** In the order of drawing, the one in the middle last. */
function litDots(scene: MapScene, model: MapModel, columns: MapColumns): Dot[] {
  const { emphasis, link } = scene;
  const bright = emphasis === null ? [] : dotsInOrder(columns, emphasis.dots);
  const centres = [emphasis?.centre, link?.a, link?.b].flatMap(
    (id) => model.dots.get(id ?? -1) ?? [],
  );
  return [...bright, ...centres];
}

function drawDots(
  context: CanvasRenderingContext2D,
  dots: readonly Dot[],
  scene: MapScene,
  { pen, frame, dotScale }: AccentPosition,
): void {
  for (const dot of dots) {
    const style = styleDot(dot, stateOfDot(dot, scene), scene.inks);
    const at = toScreen(pen.projection, dot);
    const radius = style.size * dotScale;
    const isOut =
      at.x < -radius ||
      at.y < -radius ||
      at.x > frame.width + radius ||
      at.y > frame.height + radius;
    if (!isOut) drawDot(context, at, radius, style);
  }
}
