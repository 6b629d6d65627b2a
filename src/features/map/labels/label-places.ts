import type { Box, Point } from "#src/features/map/geometry.ts";
import type { DotGrid } from "./dot-grid.ts";
import type { Places } from "./place-labels.ts";

/** A dot on the sheet, in pixels. */
export interface SheetDot extends Point {
  readonly radius: number;
}

/** How much of the dots a box would cover: the sum of their squared radii. */
export type Cover = (box: Box) => number;

interface Size {
  readonly width: number;
  readonly height: number;
}

/** Between a dot and its label. */
const DOT_GAP_PX = 3;
/** What it costs a name to cover dots, for each squared pixel of radius. */
const COVER_COST = 2;
/** What it costs a name to stand away from the middle of its island, for each pixel. */
const DRIFT_COST = 0.6;
/** And for each pixel it hangs over the shore above or below. */
const OVERHANG_COST = 6;
/** What it costs a keyword's label to stray from its island, for each pixel. */
const STRAY_COST = 1;
/** Where the shore is, seen from the middle, in shares of the radius. */
const SHORE_SHARE = 0.85;
/** Steps from the middle, in shares of the island's radius. */
const STEPS_DOWN = [
  0, -0.15, 0.15, -0.3, 0.3, -0.45, 0.45, -0.6, 0.6, -0.75, 0.75, -1.05, 1.05,
] as const;
const STEPS_RIGHT = [0, -0.15, 0.15] as const;

/** Looks dots up in their grid: `dotScale` pixels for each of the radii sorted into it. */
export function coverOf(grid: DotGrid, scale: number, dotScale: number): Cover {
  return ({ left, right, top, bottom }) => {
    const box = {
      left: left / scale,
      right: right / scale,
      top: -top / scale,
      bottom: -bottom / scale,
    };
    return grid.sumIn(box, dotScale / scale) * dotScale ** 2;
  };
}

/** The island a label belongs to, on the sheet. */
export interface Home extends Point {
  readonly radius: number;
}

/**
 * Right, left, below and above a dot. Places that cover little and stray little from the dot's own
 * island are cheap: over another island, a label would seem to belong there.
 */
export function placesBeside(
  dot: SheetDot,
  { width, height }: Size,
  cover: Cover,
  home: Home | null,
): Places {
  const away = dot.radius + DOT_GAP_PX;
  const middles = [
    { x: dot.x + away + width / 2, y: dot.y },
    { x: dot.x - away - width / 2, y: dot.y },
    { x: dot.x, y: dot.y + away + height / 2 },
    { x: dot.x, y: dot.y - away - height / 2 },
  ];
  return {
    boxes: middles.map((middle) => around(middle, { width, height })),
    costOf: (box) => cover(box) + (home === null ? 0 : STRAY_COST * strayOf(box, home)),
  };
}

/** Around the middle of an island; near the middle and off the dots is cheap. */
export function placesWithin(middle: Point, radius: number, size: Size, cover: Cover): Places {
  const boxes = STEPS_DOWN.flatMap((down) =>
    STEPS_RIGHT.map((right) => {
      const place = { x: middle.x + right * radius, y: middle.y + down * radius };
      return around(place, size);
    }),
  );
  const shore = Math.max(SHORE_SHARE * radius, size.height / 2);
  const costOf = (box: Box): number => {
    const right = (box.left + box.right) / 2 - middle.x;
    const down = (box.top + box.bottom) / 2 - middle.y;
    const overhang = Math.max(0, Math.abs(down) + size.height / 2 - shore);
    return (
      COVER_COST * cover(box) + DRIFT_COST * Math.hypot(right, down) + OVERHANG_COST * overhang
    );
  };
  return { boxes, costOf };
}

/** How far the middle of a box lies beyond the rim of an island. */
function strayOf({ bottom, left, right, top }: Box, { radius, x, y }: Home): number {
  return Math.max(0, Math.hypot((left + right) / 2 - x, (top + bottom) / 2 - y) - radius);
}

function around({ x, y }: Point, { width, height }: Size): Box {
  return { left: x - width / 2, right: x + width / 2, top: y - height / 2, bottom: y + height / 2 };
}
