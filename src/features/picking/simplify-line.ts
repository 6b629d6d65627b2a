import type { MapPlace } from "#src/state/pick.ts";

/**
 * A line with fewer places, none of those left out farther than `tolerance` from it; the ends stay
 * (Ramer 1972, Douglas and Peucker 1973). Without recursion, for drawn lines are long.
 */
export function simplifyLine(line: readonly MapPlace[], tolerance: number): readonly MapPlace[] {
  if (line.length < 3) return line;
  const kept = new Set([0, line.length - 1]);
  const stretches: (readonly [number, number])[] = [[0, line.length - 1]];
  for (let stretch = stretches.pop(); stretch !== undefined; stretch = stretches.pop()) {
    const [first, last] = stretch;
    const { place, distance } = farthestOf(line, first, last);
    if (distance <= tolerance) continue;
    kept.add(place);
    stretches.push([first, place], [place, last]);
  }
  return line.filter((_, place) => kept.has(place));
}

function farthestOf(
  line: readonly MapPlace[],
  first: number,
  last: number,
): { readonly place: number; readonly distance: number } {
  let farthest = { place: first, distance: 0 };
  const [from, to] = [line[first], line[last]];
  if (from === undefined || to === undefined) return farthest;
  for (let place = first + 1; place < last; place += 1) {
    const at = line[place];
    const distance = at === undefined ? 0 : distanceTo(at, from, to);
    if (distance > farthest.distance) farthest = { place, distance };
  }
  return farthest;
}

/** How far a place is from the straight stretch between two others. */
function distanceTo(at: MapPlace, from: MapPlace, to: MapPlace): number {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const length = dx * dx + dy * dy;
  const along = length === 0 ? 0 : ((at.x - from.x) * dx + (at.y - from.y) * dy) / length;
  const share = Math.min(1, Math.max(0, along));
  return Math.hypot(at.x - from.x - share * dx, at.y - from.y - share * dy);
}
