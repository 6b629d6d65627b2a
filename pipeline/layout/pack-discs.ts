import type { Places } from "./dots.ts";

/** Water between two islands, as a share of the mean radius. */
const GAP = 0.28;
const ROUNDS = 600;
const PULL_TO_CENTRE = 0.02;
/** Less pull along than down, for screens are wider than high. */
const PULL_ALONG = 0.4;

/**
 * Draws discs to the origin and pushes overlapping ones apart, in turn, until both rest. No two
 * overlap afterwards. Far below quadratic in the discs, of which there are hundreds.
 */
export function packDiscs({ x, y }: Places, radii: readonly number[]): void {
  const gap = (GAP * radii.reduce((sum, radius) => sum + radius, 0)) / radii.length;
  const room = Float64Array.from(radii, (radius) => radius + gap / 2);
  for (let round = 0; round < ROUNDS; round++) {
    const pulls = round < ROUNDS / 2;
    if (pulls) scale({ x, y }, 1 - PULL_TO_CENTRE * PULL_ALONG, 1 - PULL_TO_CENTRE);
    if (!pushApart({ x, y }, room) && !pulls) break;
  }
  const grow = stretchNeeded({ x, y }, radii);
  scale({ x, y }, grow, grow);
}

function scale({ x, y }: Places, along: number, down: number): void {
  for (let i = 0; i < x.length; i++) {
    x[i] = (x[i] ?? 0) * along;
    y[i] = (y[i] ?? 0) * down;
  }
}

/** Moves those too near one another apart, half each; whether there were any. */
function pushApart(places: Places, room: Float64Array): boolean {
  const { x } = places;
  const widest = room.reduce((most, value) => Math.max(most, value), 0);
  const fromLeft = Int32Array.from(room, (_, i) => i).sort(
    (a, b) => (x[a] ?? 0) - (x[b] ?? 0) || a - b,
  );
  let pushed = false;
  for (const [place, i] of fromLeft.entries()) {
    const reach = (room[i] ?? 0) + widest;
    for (let next = place + 1; next < fromLeft.length; next++) {
      const j = fromLeft[next] ?? i;
      // All further to the right are too far off as well; pushes of this round may hide a few.
      if ((x[j] ?? 0) - (x[i] ?? 0) >= reach) break;
      if (pushPair(places, room, i, j)) pushed = true;
    }
  }
  return pushed;
}

function pushPair({ x, y }: Places, room: Float64Array, i: number, j: number): boolean {
  const least = (room[i] ?? 0) + (room[j] ?? 0);
  const dx = (x[j] ?? 0) - (x[i] ?? 0);
  const dy = (y[j] ?? 0) - (y[i] ?? 0);
  const squared = dx * dx + dy * dy;
  if (squared >= least * least) return false;
  const distance = Math.sqrt(squared) + 1e-9;
  const push = (least - distance) / distance / 2;
  x[i] = (x[i] ?? 0) - push * dx;
  y[i] = (y[i] ?? 0) - push * dy;
  x[j] = (x[j] ?? 0) + push * dx;
  y[j] = (y[j] ?? 0) + push * dy;
  return true;
}

/** How many times as far from the origin all discs must be so that no two overlap; at least 1. */
function stretchNeeded({ x, y }: Places, radii: readonly number[]): number {
  let needed = 1;
  for (let i = 0; i < radii.length; i++) {
    for (let j = i + 1; j < radii.length; j++) {
      const [dx, dy] = [(x[j] ?? 0) - (x[i] ?? 0), (y[j] ?? 0) - (y[i] ?? 0)];
      const distance = Math.sqrt(dx * dx + dy * dy) + 1e-9;
      // A hair more than touching, for places are rounded afterwards.
      needed = Math.max(needed, ((radii[i] ?? 0) + (radii[j] ?? 0) + 1e-3) / distance);
    }
  }
  return needed;
}
