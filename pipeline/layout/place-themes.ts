import { onCircle } from "#pipeline/numeric/logarithm.ts";
import type { Random } from "#pipeline/numeric/random.ts";

export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface Disc extends Point {
  readonly radius: number;
}

/** Strength of the tie between two themes, smaller number first. */
export type Tie = readonly [source: number, target: number, weight: number];

const ROUNDS = 400;
/** Maps are wider than high, and so are screens. */
const FLATTEN = 0.72;
/** Water between two islands, as a share of the mean radius. */
const GAP = 0.28;
const PACK_ROUNDS = 600;
const PULL_TO_CENTRE = 0.02;

/**
 * Places a disc of the given radius for each theme: tied themes near one another, no two
 * overlapping, packed around the origin. LinLog forces (Noack 2007), exact: there are few themes.
 */
export function placeThemes(
  radii: readonly number[],
  ties: readonly Tie[],
  random: Random,
): Disc[] {
  const xs = new Float64Array(radii.length);
  const ys = new Float64Array(radii.length);
  for (const i of radii.keys()) {
    const [x, y] = onCircle(i / radii.length);
    xs[i] = x + 0.01 * random();
    ys[i] = y + 0.01 * random();
  }
  pullTogether(xs, ys, normaliseTies(ties, radii.length));
  scaleToRadii(xs, ys, radii);
  pack(xs, ys, radii);
  return radii.map((radius, i) => ({ x: xs[i] ?? 0, y: ys[i] ?? 0, radius }));
}

/** Divides each tie by the strengths of its ends, so that large themes do not draw all to themselves. */
function normaliseTies(ties: readonly Tie[], count: number): Tie[] {
  const strength = new Float64Array(count);
  for (const [source, target, weight] of ties) {
    strength[source] = (strength[source] ?? 0) + weight;
    strength[target] = (strength[target] ?? 0) + weight;
  }
  return ties.map(([source, target, weight]) => {
    const ends = Math.sqrt((strength[source] ?? 1) * (strength[target] ?? 1));
    return [source, target, (weight / ends) * count] as const;
  });
}

function pullTogether(xs: Float64Array, ys: Float64Array, ties: readonly Tie[]): void {
  for (let round = 0; round < ROUNDS; round++) {
    const step = 0.1 * (1 - round / ROUNDS);
    const [dx, dy] = [new Float64Array(xs.length), new Float64Array(xs.length)];
    for (let i = 0; i < xs.length; i++) {
      for (let j = i + 1; j < xs.length; j++) pushPair(xs, ys, dx, dy, [i, j, -1]);
    }
    for (const [i, j, weight] of ties) pushPair(xs, ys, dx, dy, [i, j, weight]);
    for (let i = 0; i < xs.length; i++) {
      const length = Math.max(1, Math.sqrt((dx[i] ?? 0) ** 2 + (dy[i] ?? 0) ** 2));
      xs[i] = (xs[i] ?? 0) + (step * (dx[i] ?? 0)) / length;
      ys[i] = (ys[i] ?? 0) + (step * (dy[i] ?? 0)) / length;
    }
  }
}

/** Attraction of constant strength for a positive weight; repulsion falling with distance for a negative. */
function pushPair(
  xs: Float64Array,
  ys: Float64Array,
  dx: Float64Array,
  dy: Float64Array,
  [i, j, weight]: Tie,
): void {
  const x = (xs[j] ?? 0) - (xs[i] ?? 0);
  const y = (ys[j] ?? 0) - (ys[i] ?? 0);
  const distance = Math.sqrt(x * x + y * y) + 1e-6;
  const force = weight > 0 ? weight / distance : weight / (distance * distance);
  dx[i] = (dx[i] ?? 0) + force * x;
  dy[i] = (dy[i] ?? 0) + force * y;
  dx[j] = (dx[j] ?? 0) - force * x;
  dy[j] = (dy[j] ?? 0) - force * y;
}

function scaleToRadii(xs: Float64Array, ys: Float64Array, radii: readonly number[]): void {
  const area = radii.reduce((sum, radius) => sum + radius * radius, 0);
  const spread = Math.sqrt(
    xs.reduce((sum, x, i) => sum + x * x + (ys[i] ?? 0) ** 2, 0) / xs.length,
  );
  const factor = Math.sqrt(area) / (spread + 1e-9);
  for (let i = 0; i < xs.length; i++) {
    xs[i] = (xs[i] ?? 0) * factor;
    ys[i] = (ys[i] ?? 0) * factor * FLATTEN;
  }
}

/** Draws the discs to the centre and pushes overlapping ones apart, in turn, until both rest. */
function pack(xs: Float64Array, ys: Float64Array, radii: readonly number[]): void {
  const mean = radii.reduce((sum, radius) => sum + radius, 0) / Math.max(1, radii.length);
  for (let round = 0; round < PACK_ROUNDS; round++) {
    const pull = round < PACK_ROUNDS / 2 ? PULL_TO_CENTRE : 0;
    for (let i = 0; i < xs.length; i++) {
      xs[i] = (xs[i] ?? 0) * (1 - pull * FLATTEN);
      ys[i] = (ys[i] ?? 0) * (1 - pull);
    }
    for (let i = 0; i < xs.length; i++) {
      for (let j = i + 1; j < xs.length; j++) {
        separate(xs, ys, [i, j], (radii[i] ?? 0) + (radii[j] ?? 0) + GAP * mean);
      }
    }
  }
}

/** Moves two points apart, half each, until they are `least` apart. */
export function separate(
  xs: Float64Array,
  ys: Float64Array,
  [i, j]: readonly [number, number],
  least: number,
): void {
  const x = (xs[j] ?? 0) - (xs[i] ?? 0);
  const y = (ys[j] ?? 0) - (ys[i] ?? 0);
  const distance = Math.sqrt(x * x + y * y) + 1e-9;
  if (distance >= least) return;
  const push = (least - distance) / distance / 2;
  xs[i] = (xs[i] ?? 0) - push * x;
  ys[i] = (ys[i] ?? 0) - push * y;
  xs[j] = (xs[j] ?? 0) + push * x;
  ys[j] = (ys[j] ?? 0) + push * y;
}
