import type { Point } from "#src/features/map/geometry.ts";

export type Direction = "left" | "right" | "up" | "down";

/** A place to walk to, in map units, y up. */
export interface Stop extends Point {
  readonly id: number;
}

/** How much a step aside weighs beside a step ahead: what is straight ahead is meant. */
const ASIDE_COST = 2;
/** How far beside the direction a stop may lie, in steps ahead: within about 70 degrees. */
const WIDEST = 2.75;

/**
 * The stop that an arrow leads to: the nearest in that direction, straight ahead before aside. Where
 * nothing lies within 70 degrees of it, the nearest in the half plane; null when that is empty.
 */
export function findNearestTowards<S extends Stop>(
  from: Point,
  direction: Direction,
  stops: Iterable<S>,
): S | null {
  let nearest: S | null = null;
  let least = Number.POSITIVE_INFINITY;
  for (const stop of stops) {
    const { ahead, aside } = turn(from, stop, direction);
    if (ahead <= 0) continue;
    const isWide = aside > WIDEST * ahead;
    // Anything within the angle comes before all that is not.
    const cost = ahead + ASIDE_COST * aside + (isWide ? FAR : 0);
    if (cost < least || (cost === least && stop.id < (nearest?.id ?? Infinity))) {
      nearest = stop;
      least = cost;
    }
  }
  return nearest;
}

const FAR = 1e9;

/** Steps ahead in a direction, and aside from it whichever way. */
function turn(
  from: Point,
  to: Point,
  direction: Direction,
): { readonly ahead: number; readonly aside: number } {
  const [right, up] = [to.x - from.x, to.y - from.y];
  switch (direction) {
    case "left":
      return { ahead: -right, aside: Math.abs(up) };
    case "right":
      return { ahead: right, aside: Math.abs(up) };
    case "up":
      return { ahead: up, aside: Math.abs(right) };
    case "down":
      return { ahead: -up, aside: Math.abs(right) };
  }
}
