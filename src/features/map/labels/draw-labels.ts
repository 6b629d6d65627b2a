import { type TintScene, tintTheme } from "#src/features/map/areas/tint-theme.ts";
import { boxesOverlap } from "#src/features/map/geometry.ts";
import type { MapModel } from "#src/features/map/model/map-model.ts";
import type { SheetLabel } from "./label-sheet.ts";
import { lineMiddles, type TypeStyle } from "./label-text.ts";
import type { VisibleLabels } from "./label-view.ts";

export interface LabelScene extends TintScene {
  readonly fontFamily: string;
}

interface Ink {
  readonly colour: string;
  readonly halo: string;
}

const HALO_PX = 3.5;

/** Writes the labels, each line over a halo of the ground's colour. */
export function drawLabels(
  context: CanvasRenderingContext2D,
  labels: VisibleLabels,
  model: MapModel,
  scene: LabelScene,
): void {
  const { palette, emphasis } = scene;
  const nameInk = ({ kind, id }: SheetLabel): Ink => ({
    colour:
      kind === "parent" && !isStepped(id) ? palette.softInk : tintTheme(id, model, scene).label,
    halo: palette.ground,
  });
  const isStepped = (id: number): boolean => emphasis !== null && !emphasis.themes.has(id);
  const free = (label: SheetLabel): boolean =>
    !labels.keywords.some(({ box }) => boxesOverlap(box, label.box));

  for (const label of labels.keywords) {
    drawText(context, label, { colour: palette.ink, halo: palette.ground }, scene.fontFamily);
  }
  for (const label of labels.themes) {
    if (emphasis === null || free(label)) {
      drawText(context, label, nameInk(label), scene.fontFamily);
    }
  }
}

export function setType(
  context: CanvasRenderingContext2D,
  style: TypeStyle,
  fontFamily: string,
): void {
  context.font = `${style.weight} ${style.sizePx}px ${fontFamily}`;
  context.letterSpacing = `${style.spacing * style.sizePx}px`;
}

function drawText(
  context: CanvasRenderingContext2D,
  { box, text }: SheetLabel,
  ink: Ink,
  fontFamily: string,
): void {
  setType(context, text.style, fontFamily);
  context.textAlign = "center";
  context.textBaseline = "middle";
  context.lineJoin = "round";
  context.lineWidth = HALO_PX;
  context.strokeStyle = ink.halo;
  context.fillStyle = ink.colour;
  const x = (box.left + box.right) / 2;
  const middles = lineMiddles(text).map((middle) => box.top + middle);
  for (const [place, line] of text.lines.entries()) {
    context.strokeText(line, x, middles[place] ?? box.top);
  }
  for (const [place, line] of text.lines.entries()) {
    context.fillText(line, x, middles[place] ?? box.top);
  }
}
