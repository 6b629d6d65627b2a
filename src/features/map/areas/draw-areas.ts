import type { Projection } from "#src/features/map/geometry.ts";
import type { MapModel } from "#src/features/map/model/map-model.ts";
import { coloursOf } from "#src/ui/palette.ts";
import type { ThemeArea } from "./theme-areas.ts";
import { type TintScene, tintTheme } from "./tint-theme.ts";

/** An island ready to be painted again and again: its path in map units. */
export interface AreaPath {
  readonly themeId: number;
  readonly path: Path2D;
}

export interface AreaScene extends TintScene {
  /** The island under the pointer, whose shore is drawn stronger. */
  readonly warm: number | null;
}

const SHORE_PX = 1;

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
  scene: AreaScene,
  { scale, originX, originY }: Projection,
): void {
  context.save();
  context.transform(scale, 0, 0, -scale, originX, originY);
  for (const { themeId, path } of paths) {
    const { area, shore } = tintTheme(themeId, model, scene);
    context.fillStyle = area;
    context.fill(path, "evenodd");
    context.lineWidth = SHORE_PX / scale;
    context.strokeStyle =
      scene.warm === themeId
        ? coloursOf(scene.palette, model.themes.get(themeId)?.colour ?? null).dot
        : shore;
    context.stroke(path);
  }
  context.restore();
}
