interface Place {
  readonly x: number;
  readonly y: number;
}

/** Whether a place is inside a closed ring, by the even-odd rule (Shimrat 1962, Algorithm 112). */
export function ringHolds(ring: readonly Place[], { x, y }: Place): boolean {
  let inside = false;
  let before = ring.at(-1);
  for (const after of ring) {
    if (before !== undefined && before.y > y !== after.y > y) {
      const crossing = before.x + ((y - before.y) / (after.y - before.y)) * (after.x - before.x);
      if (x < crossing) inside = !inside;
    }
    before = after;
  }
  return inside;
}
