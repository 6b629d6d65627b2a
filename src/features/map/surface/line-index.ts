import type { Point } from "#src/features/map/geometry.ts";
import type { Dot, Line } from "#src/features/map/model/map-model.ts";
import { distanceToLine } from "./line-shape.ts";

/** What can be pointed at between the dots. */
export interface LineIndex {
  /** The drawn line nearest to a place, or null when none is within the tolerance. */
  readonly pick: (at: Point, options: LinePickOptions) => Line | null;
}

interface LinePickOptions {
  /** In map units. */
  readonly tolerance: number;
  readonly bend: number;
  readonly isDrawn: (line: Line) => boolean;
}

/** Numbers a line takes in the index: the box around it while straight. */
const STRIDE = 4;

/**
 * Looks through the boxes of all lines, which takes 0.2 ms for a hundred thousand, and asks only
 * the few that hold the place whether they are drawn and how near they are.
 */
export function createLineIndex(lines: readonly Line[], dots: ReadonlyMap<number, Dot>): LineIndex {
  const boxes = new Float32Array(lines.length * STRIDE);
  for (const [place, { source, target }] of lines.entries()) {
    const [from, to] = [dots.get(source), dots.get(target)];
    if (from === undefined || to === undefined) continue;
    boxes[place * STRIDE] = Math.min(from.x, to.x);
    boxes[place * STRIDE + 1] = Math.max(from.x, to.x);
    boxes[place * STRIDE + 2] = Math.min(from.y, to.y);
    boxes[place * STRIDE + 3] = Math.max(from.y, to.y);
  }

  function isNear(place: number, { x, y }: Point, tolerance: number, bend: number): boolean {
    const first = place * STRIDE;
    const left = boxes[first] ?? 0;
    const right = boxes[first + 1] ?? 0;
    const bottom = boxes[first + 2] ?? 0;
    const top = boxes[first + 3] ?? 0;
    // A curve hangs out of the box by half its handle at most.
    const reach = tolerance + (bend / 2) * (right - left + (top - bottom));
    return x >= left - reach && x <= right + reach && y >= bottom - reach && y <= top + reach;
  }

  function distanceOf({ source, target }: Line, at: Point, bend: number): number {
    const [from, to] = [dots.get(source), dots.get(target)];
    if (from === undefined || to === undefined) return Number.POSITIVE_INFINITY;
    return distanceToLine(at, from, to, bend);
  }

  return {
    pick: (at, { tolerance, bend, isDrawn }) => {
      let nearest: Line | null = null;
      let nearestDistance = tolerance;
      for (let place = 0; place < lines.length; place += 1) {
        const line = isNear(place, at, tolerance, bend) ? lines[place] : undefined;
        if (line === undefined || !isDrawn(line)) continue;
        const distance = distanceOf(line, at, bend);
        if (distance < nearestDistance) [nearest, nearestDistance] = [line, distance];
      }
      return nearest;
    },
  };
}
