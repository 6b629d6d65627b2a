import { moveBox, type Point, type Projection, toScreen } from "./geometry.ts";
import { lineMiddles, type MeasureText } from "./label-text.ts";
import { layOutLabels, type SheetLabel } from "./lay-out-labels.ts";
import type { MapModel } from "./map-model.ts";
import { stretchOfMap } from "./map-stretch.ts";
import type { ThemeArea } from "./theme-areas.ts";

/** The map worked out on a square sheet, in units of the sheet. */
export interface Still {
  readonly projection: Projection;
  readonly islands: readonly { readonly themeId: number; readonly path: string }[];
  readonly names: readonly StillName[];
}

interface StillName {
  readonly id: number;
  readonly sizePx: number;
  readonly lines: readonly (Point & { readonly text: string })[];
}

export const STILL_SIDE = 800;
const MARGIN = 40;
/** Without a canvas at hand, letters are taken to be all of one width, in em. */
const LETTER_WIDTH = 0.57;

/** The whole map without sigma and without a canvas: islands as paths, theme names as text. */
export function drawStill(model: MapModel, areas: readonly ThemeArea[]): Still {
  const projection = fitSheet(model, areas);
  const sheet = { scale: projection.scale, dotScale: 1, textScale: 1, measure: guessWidth };
  return {
    projection,
    islands: areas.map(({ themeId, rings }) => ({
      themeId,
      path: rings.map((ring) => toPath(ring, projection)).join(""),
    })),
    names: layOutLabels(model, sheet, new Set()).themes.map((name) => toName(name, projection)),
  };
}

function fitSheet(model: MapModel, areas: readonly ThemeArea[]): Projection {
  const box = stretchOfMap(model, areas);
  const scale =
    (STILL_SIDE - 2 * MARGIN) / (Math.max(box.right - box.left, box.top - box.bottom) || 1);
  return {
    scale,
    originX: STILL_SIDE / 2 - ((box.left + box.right) / 2) * scale,
    originY: STILL_SIDE / 2 + ((box.top + box.bottom) / 2) * scale,
  };
}

function toPath(ring: readonly Point[], projection: Projection): string {
  const corners = ring.map((point) => {
    const { x, y } = toScreen(projection, point);
    return `${x.toFixed(1)} ${y.toFixed(1)}`;
  });
  return `M${corners.join("L")}Z`;
}

function toName({ id, box, text }: SheetLabel, { originX, originY }: Projection): StillName {
  const { left, right, top } = moveBox(box, originX, originY);
  const middles = lineMiddles(text);
  return {
    id,
    sizePx: text.style.sizePx,
    lines: text.lines.map((line, row) => ({
      text: line,
      x: (left + right) / 2,
      y: top + (middles[row] ?? 0),
    })),
  };
}

const guessWidth: MeasureText = (text, { sizePx }) => text.length * sizePx * LETTER_WIDTH;
