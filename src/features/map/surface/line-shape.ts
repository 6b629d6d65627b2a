import type { Point } from "#src/features/map/geometry.ts";

/** How far the middle of a curved line's handle lies beside the straight line, in lengths of it. */
const CURVATURE = 0.22;
/** Pieces a curve is taken apart into to measure how near it is. */
const PIECES = 10;

/** The bend of all lines of the map: 0 for straight ones. */
export function bendOf(lines: "straight" | "curved"): number {
  return lines === "curved" ? CURVATURE : 0;
}

/**
 * The handle of the quadratic Bezier curve that a line is drawn as, in a plane with y up; lies
 * left of the way from the one end to the other.
 */
export function handleOf(from: Point, to: Point, bend: number): Point {
  return {
    x: (from.x + to.x) / 2 - (to.y - from.y) * bend,
    y: (from.y + to.y) / 2 + (to.x - from.x) * bend,
  };
}

/** The distance of a place from a line as it is drawn. */
export function distanceToLine(at: Point, from: Point, to: Point, bend: number): number {
  if (bend === 0) return distanceToPiece(at, from, to);
  const handle = handleOf(from, to, bend);
  let nearest = Number.POSITIVE_INFINITY;
  let before = from;
  for (let piece = 1; piece <= PIECES; piece += 1) {
    const after = placeOnCurve(from, handle, to, piece / PIECES);
    nearest = Math.min(nearest, distanceToPiece(at, before, after));
    before = after;
  }
  return nearest;
}

/** The middle of a line as it is drawn. */
export function middleOfLine(from: Point, to: Point, bend: number): Point {
  return placeOnCurve(from, handleOf(from, to, bend), to, 0.5);
}

function placeOnCurve(from: Point, handle: Point, to: Point, share: number): Point {
  const [a, b, c] = [(1 - share) ** 2, 2 * share * (1 - share), share ** 2];
  return { x: a * from.x + b * handle.x + c * to.x, y: a * from.y + b * handle.y + c * to.y };
}

function distanceToPiece(at: Point, from: Point, to: Point): number {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const squared = dx * dx + dy * dy;
  const along = squared === 0 ? 0 : ((at.x - from.x) * dx + (at.y - from.y) * dy) / squared;
  const share = Math.min(1, Math.max(0, along));
  return Math.hypot(at.x - from.x - share * dx, at.y - from.y - share * dy);
}
