import type { Point } from "#src/features/map/geometry.ts";

/** About as far as a finger strays between two taps that are meant as one. */
const APART_PX = 20;

/** Whether two clicks soon after each other can be a double click: on the same thing, as a hand means it. */
export function isSamePlace(one: Point, other: Point): boolean {
  return Math.hypot(other.x - one.x, other.y - one.y) < APART_PX;
}
