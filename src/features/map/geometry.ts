/** A place in map units (y up) or on the screen (pixels, y down); the name of the value says which. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** From map units to pixels of the map's container; the map is never turned. */
export interface Projection {
  /** Pixels a map unit. */
  readonly scale: number;
  /** Where the map's origin is, in pixels. */
  readonly originX: number;
  readonly originY: number;
}

export function toScreen(projection: Projection, { x, y }: Point): Point {
  return {
    x: projection.originX + x * projection.scale,
    y: projection.originY - y * projection.scale,
  };
}

export function toMap(projection: Projection, { x, y }: Point): Point {
  return {
    x: (x - projection.originX) / projection.scale,
    y: (projection.originY - y) / projection.scale,
  };
}

export function boxesOverlap(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}

export function boxHolds(box: Box, { x, y }: Point): boolean {
  return x >= box.left && x <= box.right && y >= box.top && y <= box.bottom;
}

export function moveBox(box: Box, dx: number, dy: number): Box {
  return { left: box.left + dx, top: box.top + dy, right: box.right + dx, bottom: box.bottom + dy };
}

/** The stretch of the map around some places; `top` is the larger y. */
export function boxAround(points: readonly Point[]): Box {
  const box = { left: Infinity, right: -Infinity, top: -Infinity, bottom: Infinity };
  for (const { x, y } of points) {
    box.left = Math.min(box.left, x);
    box.right = Math.max(box.right, x);
    box.top = Math.max(box.top, y);
    box.bottom = Math.min(box.bottom, y);
  }
  return box;
}

/** Area of a closed ring; negative when it runs clockwise in a plane with y up. */
export function ringArea(ring: readonly Point[]): number {
  let doubled = 0;
  let before = ring.at(-1);
  for (const after of ring) {
    if (before !== undefined) doubled += before.x * after.y - after.x * before.y;
    before = after;
  }
  return doubled / 2;
}
