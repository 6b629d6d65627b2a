import { mixColours } from "#src/ui/colour-math.ts";
import { coloursOf, type Palette } from "#src/ui/palette.ts";
import type { Emphasis } from "./emphasis.ts";
import type { Projection } from "./geometry.ts";
import type { MapModel } from "./map-model.ts";
import type { ThemeArea } from "./theme-areas.ts";

/** An island ready to be painted again and again: its path in map units. */
export interface AreaPath {
  readonly themeId: number;
  readonly path: Path2D;
}

export interface AreaScene {
  readonly palette: Palette;
  readonly emphasis: Emphasis | null;
  /** The island under the pointer, whose shore is drawn stronger. */
  readonly warm: number | null;
}

const SHORE_PX = 1;
const DIM_SHARE = 0.6;

export function toAreaPaths(areas: readonly ThemeArea[]): AreaPath[] {
  return areas.map(({ themeId, rings }) => {
    const path = new Path2D();
    for (const ring of rings) {
      for (const [place, { x, y }] of ring.entries()) {
        if (place === 0) path.moveTo(x, y);
        else path.lineTo(x, y);
      }
      path.closePath();
    }
    return { themeId, path };
  });
}

/** Paints the islands in solid tints. The context is expected empty, in pixels of the screen. */
export function drawAreas(
  context: CanvasRenderingContext2D,
  paths: readonly AreaPath[],
  model: MapModel,
  { palette, emphasis, warm }: AreaScene,
  { scale, originX, originY }: Projection,
): void {
  context.save();
  context.transform(scale, 0, 0, -scale, originX, originY);
  for (const { themeId, path } of paths) {
    const colours = coloursOf(palette, model.themes.get(themeId)?.colour ?? null);
    const isDim = emphasis !== null && !emphasis.themes.has(themeId);
    const share = isDim ? DIM_SHARE : 0;
    context.fillStyle = mixColours(colours.area, palette.ground, share);
    context.fill(path, "evenodd");
    context.lineWidth = SHORE_PX / scale;
    context.strokeStyle =
      warm === themeId ? colours.dot : mixColours(colours.shore, palette.ground, share);
    context.stroke(path);
  }
  context.restore();
}
