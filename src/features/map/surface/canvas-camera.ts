import { boundRatio } from "#src/features/map/camera/camera.ts";
import type { Box, Point, Projection } from "#src/features/map/geometry.ts";
import type { Frame } from "#src/features/map/labels/label-view.ts";
import type { CameraState } from "#src/state/view-state.ts";
import { STAGE_PADDING_PX } from "./surface.ts";

/** A frame that shows a stretch of the map when the camera shows all of it. */
export interface Sight {
  readonly frame: Frame;
  /** `top` is the larger y. */
  readonly stretch: Box;
}

/**
 * Where the map is for a camera, as sigma has it: the longer side of the stretch is one unit of the
 * camera, and the stretch fills the frame as well as its shape allows.
 */
export function projectionAt(camera: CameraState, { frame, stretch }: Sight): Projection {
  const pixels = pixelsOfUnit(camera.ratio, { frame, stretch });
  const side = sideOf(stretch);
  const middle = {
    x: (stretch.left + stretch.right) / 2,
    y: (stretch.top + stretch.bottom) / 2,
  };
  return {
    scale: pixels / side,
    originX: frame.width / 2 + (0.5 - middle.x / side - camera.x) * pixels,
    originY: frame.height / 2 - (0.5 - middle.y / side - camera.y) * pixels,
  };
}

/** Where a place of the frame is for the camera. */
export function toCameraUnits({ x, y }: Point, camera: CameraState, sight: Sight): Point {
  const pixels = pixelsOfUnit(camera.ratio, sight);
  return {
    x: camera.x + (x - sight.frame.width / 2) / pixels,
    y: camera.y - (y - sight.frame.height / 2) / pixels,
  };
}

/** The camera at another ratio, within bounds, with the same place of the map at a place of the frame. */
export function zoomAt(at: Point, ratio: number, camera: CameraState, sight: Sight): CameraState {
  const bounded = boundRatio(ratio);
  const fixed = toCameraUnits(at, camera, sight);
  const share = bounded / camera.ratio;
  return {
    x: fixed.x + (camera.x - fixed.x) * share,
    y: fixed.y + (camera.y - fixed.y) * share,
    ratio: bounded,
  };
}

/** The camera after what was at one place of the frame has been dragged to another. */
export function dragFrom(from: Point, to: Point, camera: CameraState, sight: Sight): CameraState {
  const [start, end] = [toCameraUnits(from, camera, sight), toCameraUnits(to, camera, sight)];
  return { ...camera, x: camera.x + start.x - end.x, y: camera.y + start.y - end.y };
}

/** Two fingers on the frame. */
export type Fingers = readonly [Point, Point];

/** The camera after two fingers, set down on a camera, have moved: the map stays below both. */
export function pinch(
  before: Fingers,
  after: Fingers,
  camera: CameraState,
  sight: Sight,
): CameraState {
  const [spreadBefore, spreadAfter] = [spreadOf(before), spreadOf(after)];
  const dragged = dragFrom(middleOf(before), middleOf(after), camera, sight);
  if (spreadBefore === 0 || spreadAfter === 0) return dragged;
  return zoomAt(middleOf(after), (camera.ratio * spreadBefore) / spreadAfter, dragged, sight);
}

function pixelsOfUnit(ratio: number, { frame, stretch }: Sight): number {
  const side = Math.max(1, Math.min(frame.width, frame.height) - 2 * STAGE_PADDING_PX);
  return (side * fitOf(frame, stretch)) / ratio;
}

/** How much larger than the shorter side of the frame the longer side of the map may be. */
function fitOf({ width, height }: Frame, { left, right, top, bottom }: Box): number {
  const frameShape = height / width;
  const mapShape = (top - bottom || 1) / (right - left || 1);
  // One lies, the other stands: the longer side of the map has the shorter one of the frame.
  if ((frameShape < 1 && mapShape > 1) || (frameShape > 1 && mapShape < 1)) return 1;
  return Math.min(Math.max(mapShape, 1 / mapShape), Math.max(1 / frameShape, frameShape));
}

function sideOf({ left, right, top, bottom }: Box): number {
  return Math.max(right - left, top - bottom) || 1;
}

function spreadOf([a, b]: Fingers): number {
  return Math.hypot(a.x - b.x, a.y - b.y);
}

function middleOf([a, b]: Fingers): Point {
  return { x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 };
}
