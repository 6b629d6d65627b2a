import type { Box, Point, Projection } from "#src/features/map/geometry.ts";
import type { Dot, Line, MapModel } from "#src/features/map/model/map-model.ts";
import type { DotStyle, LineStyle } from "#src/features/map/paint/map-style.ts";
import type { CameraState } from "#src/state/view-state.ts";

/** Asked for every dot and line that is drawn anew; installed once. */
export interface SurfaceStyles {
  /** The size is in pixels of this frame, with the whole map in view. */
  readonly styleDot: (dot: Dot) => DotStyle;
  readonly styleLine: (line: Line, from: Dot, to: Dot) => LineStyle;
  /** How far lines curve now; 0 for straight ones. */
  readonly getBend: () => number;
}

export interface SurfaceDrawing extends SurfaceStyles {
  readonly model: MapModel;
  /** The stretch of the map that is in view when all of it is (`top` the larger y). */
  readonly stretch: Box;
  readonly camera: CameraState;
}

export interface SurfaceEvents {
  /** In pixels of the container. */
  readonly onClick: (at: Point) => void;
  readonly onCameraMove: () => void;
  /** Dots and lines have been drawn for the camera as it is now. */
  readonly onRender: () => void;
}

/** What looks different; `"all"` when even the shape of the lines may. */
export type SurfaceChanges =
  | "all"
  | { readonly dots: readonly Dot[]; readonly lines: readonly Line[] };

/**
 * Draws the dots of a map and the lines that it shows at rest, and lets pointer and wheel move its
 * camera. All else on the map is drawn over and under it, whatever it draws with.
 */
export interface Surface {
  readonly getKind: () => "webgl" | "canvas";
  readonly getProjection: () => Projection;
  readonly getCamera: () => CameraState;
  /** Moves the camera, at once when `durationMs` is 0. */
  readonly moveCamera: (camera: Partial<CameraState>, durationMs: number) => void;
  /** Whether the camera is on its way to where it was sent. */
  readonly isFlying: () => boolean;
  /** Where a place of the map is for the camera. */
  readonly toCameraPoint: (place: Point) => Point;
  /** Asks again how dots and lines look, and draws them in the next frame. */
  readonly restyle: (changes: SurfaceChanges) => void;
  readonly dispose: () => void;
}

/** Between the map and the edge of its frame when all of it is in view. */
export const STAGE_PADDING_PX = 28;
export const HAIRLINE_PX = 0.9;
export const RING_PX = 1.1;
/** Dots grow slower than the map when one nears it. */
const DOT_GROWTH = 0.32;

/** What a dot's radius is divided by at a ratio of the camera. */
export function growDots(ratio: number): number {
  return ratio ** DOT_GROWTH;
}
