import type { Box, Projection } from "#src/features/map/geometry.ts";
import type { Frame } from "#src/features/map/labels/label-view.ts";
import type { CameraState } from "#src/state/view-state.ts";

/** Sigma's camera when the whole map is in view. */
export const WHOLE_MAP: CameraState = { x: 0.5, y: 0.5, ratio: 1 };

export const MIN_RATIO = 0.03;
export const MAX_RATIO = 1.6;

/** How far beyond the map the camera may look, as a share of what it sees. */
const MOST_BEYOND = 0.3;
/** Share of the frame, on each side, that counts as its edge. */
const MARGIN_SHARE = 0.02;
/** Share of the frame that a theme may fill after the camera has flown to it. */
const FILL_SHARE = 0.7;

/** What the address keeps of a camera: three decimals; null when the whole map is in view. */
export function toAddressCamera({ x, y, ratio }: CameraState): CameraState | null {
  const rounded = { x: round(x), y: round(y), ratio: Math.max(round(ratio), 0.001) };
  return sameCamera(rounded, WHOLE_MAP) ? null : rounded;
}

export function sameCamera(a: CameraState | null, b: CameraState | null): boolean {
  const [first, second] = [a ?? WHOLE_MAP, b ?? WHOLE_MAP];
  return first.x === second.x && first.y === second.y && first.ratio === second.ratio;
}

/** Whether a stretch of the map (`top` the larger y) lies on the screen with room around it. */
export function isWellInView(stretch: Box, projection: Projection, frame: Frame): boolean {
  const { scale, originX, originY } = projection;
  const [marginX, marginY] = [frame.width * MARGIN_SHARE, frame.height * MARGIN_SHARE];
  return (
    originX + stretch.left * scale >= marginX &&
    originX + stretch.right * scale <= frame.width - marginX &&
    originY - stretch.top * scale >= marginY &&
    originY - stretch.bottom * scale <= frame.height - marginY
  );
}

/** The ratio at which a stretch fills the frame well, when the map now has this projection. */
export function ratioToFit(
  stretch: Box,
  projection: Projection,
  frame: Frame,
  ratio: number,
): number {
  const needed = Math.max(
    ((stretch.right - stretch.left) * projection.scale) / (frame.width * FILL_SHARE),
    ((stretch.top - stretch.bottom) * projection.scale) / (frame.height * FILL_SHARE),
  );
  return boundRatio(ratio * needed);
}

/** The camera, no nearer or farther than allowed and with some of the map in view. */
export function boundCamera({ x, y, ratio }: CameraState): CameraState {
  const bounded = boundRatio(ratio);
  const beyond = bounded * MOST_BEYOND;
  const within = (value: number): number => Math.min(1 + beyond, Math.max(-beyond, value));
  return { x: within(x), y: within(y), ratio: bounded };
}

export function boundRatio(ratio: number): number {
  return Math.min(MAX_RATIO, Math.max(MIN_RATIO, ratio));
}

function round(value: number): number {
  return Math.round(value * 1000) / 1000;
}
