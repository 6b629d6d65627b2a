import type { MapPlace, PickRule } from "#src/state/pick.ts";
import { simplifyLine } from "./simplify-line.ts";

/** Places of a lasso that an address keeps at most. */
export const MOST_PLACES = 60;
/** A lasso is first simplified by this share of its size: less than a finger can aim. */
const FINEST_SHARE = 0.002;
const COARSER = 1.5;
const FARTHEST = 999_999;

/** The box between two opposite corners, whichever they are. */
export function boxRule(one: MapPlace, other: MapPlace): PickRule {
  const [a, b] = [roundPlace(one), roundPlace(other)];
  return {
    kind: "box",
    left: Math.min(a.x, b.x),
    bottom: Math.min(a.y, b.y),
    right: Math.max(a.x, b.x),
    top: Math.max(a.y, b.y),
  };
}

/** The area inside a drawn line, in at most MOST_PLACES places; null for a line without an inside. */
export function lassoRule(line: readonly MapPlace[]): PickRule | null {
  const size = sizeOf(line);
  let tolerance = size * FINEST_SHARE;
  let places = toPlaces(line, tolerance);
  while (places.length > MOST_PLACES) {
    tolerance *= COARSER;
    places = toPlaces(line, tolerance);
  }
  return places.length < 3 ? null : { kind: "lasso", places };
}

function toPlaces(line: readonly MapPlace[], tolerance: number): readonly MapPlace[] {
  return simplifyLine(line, tolerance).map(roundPlace);
}

function sizeOf(line: readonly MapPlace[]): number {
  let [left, right, bottom, top] = [Infinity, -Infinity, Infinity, -Infinity];
  for (const { x, y } of line) {
    [left, right] = [Math.min(left, x), Math.max(right, x)];
    [bottom, top] = [Math.min(bottom, y), Math.max(top, y)];
  }
  return line.length === 0 ? 0 : Math.max(right - left, top - bottom);
}

/** A place as an address keeps it. */
function roundPlace({ x, y }: MapPlace): MapPlace {
  return { x: round(x), y: round(y) };
}

function round(value: number): number {
  const within = Math.min(FARTHEST, Math.max(-FARTHEST, value));
  // Adding 0 turns -0 into 0.
  return Math.round(within * 1000) / 1000 + 0;
}
