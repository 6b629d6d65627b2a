import { keepStrongest } from "#pipeline/links/keep-strongest.ts";
import { onCircle } from "#pipeline/numeric/logarithm.ts";
import type { Random } from "#pipeline/numeric/random.ts";
import { round } from "#pipeline/numeric/round.ts";
import { packDiscs } from "./pack-discs.ts";

export interface Disc {
  readonly x: number;
  readonly y: number;
  readonly radius: number;
}

/** Strength of the tie between two themes, smaller number first. */
export type Tie = readonly [source: number, target: number, weight: number];

const ROUNDS = 400;
const FIRST_STEP = 0.1;
/** Forces between all pairs are for so many of the largest themes; the rest start beside them. */
const MAX_FORCED = 300;
/** Ties of a theme that have a say in its place. */
const TIES_PER_THEME = 12;
/** The golden angle in turns: those that start beside one theme start on all its sides. */
const GOLDEN_TURN = 0.381966;
/** Maps are wider than high, and so are screens. */
const FLATTEN = 0.72;
const DECIMALS = 6;

/** Themes while they are being placed: x, y and the force on them, by number. */
interface Bodies {
  readonly x: Float64Array;
  readonly y: Float64Array;
  readonly forceX: Float64Array;
  readonly forceY: Float64Array;
}

/**
 * Places a disc of the given radius for each theme, the largest first: tied themes near one
 * another, no two overlapping, packed around the origin. LinLog forces (Noack 2007), exact for the
 * largest; smaller ones start beside the theme they are tied to most.
 */
export function placeThemes(
  radii: readonly number[],
  ties: readonly Tie[],
  random: Random,
): Disc[] {
  const forced = Math.min(radii.length, MAX_FORCED);
  const bodies = startOnCircle(radii.length, random);
  const balanced = balanceTies(strongestTies(ties, radii.length), forced);
  for (let turn = 0; turn < ROUNDS; turn++) {
    repel(bodies, forced);
    for (const tie of balanced) attract(bodies, tie);
    moveByForce(bodies, forced, FIRST_STEP * (1 - turn / ROUNDS));
  }
  scaleToRadii(bodies, radii.slice(0, forced));
  startBeside(bodies, radii, ties);
  packDiscs(bodies, radii);
  return radii.map((radius, i) => ({ x: bodies.x[i] ?? 0, y: bodies.y[i] ?? 0, radius }));
}

function startOnCircle(count: number, random: Random): Bodies {
  const bodies = {
    x: new Float64Array(count),
    y: new Float64Array(count),
    forceX: new Float64Array(count),
    forceY: new Float64Array(count),
  };
  for (let i = 0; i < count; i++) {
    // Rounded, for sines may differ between engines in their last bit.
    const [x, y] = onCircle(i / count);
    bodies.x[i] = round(x, DECIMALS) + 0.01 * random();
    bodies.y[i] = round(y, DECIMALS) + 0.01 * random();
  }
  return bodies;
}

function strongestTies(ties: readonly Tie[], count: number): Tie[] {
  const pairs = ties.map(([source, target, weight]) => ({ source, target, weight }));
  return keepStrongest(pairs, count, TIES_PER_THEME).map(({ source, target, weight }) => [
    source,
    target,
    weight,
  ]);
}

/** Ties between the first `count`, each divided by the strengths of its ends, so that large themes do not draw all to themselves. */
function balanceTies(ties: readonly Tie[], count: number): Tie[] {
  const strength = new Map<number, number>();
  for (const [source, target, weight] of ties) {
    strength.set(source, (strength.get(source) ?? 0) + weight);
    strength.set(target, (strength.get(target) ?? 0) + weight);
  }
  return ties
    .filter(([source, target]) => source < count && target < count)
    .map(([source, target, weight]) => {
      const ends = Math.sqrt((strength.get(source) ?? 1) * (strength.get(target) ?? 1));
      return [source, target, (weight / ends) * count] as const;
    });
}

/** Repulsion between all of the first `count`, falling with distance. */
function repel({ forceX, forceY, x, y }: Bodies, count: number): void {
  for (let i = 0; i < count; i++) {
    for (let j = i + 1; j < count; j++) {
      const dx = (x[j] ?? 0) - (x[i] ?? 0);
      const dy = (y[j] ?? 0) - (y[i] ?? 0);
      const push = 1 / (dx * dx + dy * dy + 1e-9);
      forceX[i] = (forceX[i] ?? 0) - push * dx;
      forceY[i] = (forceY[i] ?? 0) - push * dy;
      forceX[j] = (forceX[j] ?? 0) + push * dx;
      forceY[j] = (forceY[j] ?? 0) + push * dy;
    }
  }
}

/** Attraction of constant strength along a tie. */
function attract({ forceX, forceY, x, y }: Bodies, [source, target, weight]: Tie): void {
  const dx = (x[target] ?? 0) - (x[source] ?? 0);
  const dy = (y[target] ?? 0) - (y[source] ?? 0);
  const pull = weight / (Math.sqrt(dx * dx + dy * dy) + 1e-9);
  forceX[source] = (forceX[source] ?? 0) + pull * dx;
  forceY[source] = (forceY[source] ?? 0) + pull * dy;
  forceX[target] = (forceX[target] ?? 0) - pull * dx;
  forceY[target] = (forceY[target] ?? 0) - pull * dy;
}

function moveByForce({ forceX, forceY, x, y }: Bodies, count: number, step: number): void {
  for (let i = 0; i < count; i++) {
    const [fx = 0, fy = 0] = [forceX[i], forceY[i]];
    const length = Math.max(1, Math.sqrt(fx * fx + fy * fy));
    x[i] = (x[i] ?? 0) + (step * fx) / length;
    y[i] = (y[i] ?? 0) + (step * fy) / length;
    forceX[i] = 0;
    forceY[i] = 0;
  }
}

function scaleToRadii({ x, y }: Bodies, radii: readonly number[]): void {
  const area = radii.reduce((sum, radius) => sum + radius * radius, 0);
  const spread = radii.reduce((sum, _, i) => sum + (x[i] ?? 0) ** 2 + (y[i] ?? 0) ** 2, 0);
  const factor = Math.sqrt(area / (spread / radii.length + 1e-9));
  for (let i = 0; i < radii.length; i++) {
    x[i] = (x[i] ?? 0) * factor;
    y[i] = (y[i] ?? 0) * factor * FLATTEN;
  }
}

/** Puts each theme beyond the forced ones beside the larger theme it is tied to most. */
function startBeside({ x, y }: Bodies, radii: readonly number[], ties: readonly Tie[]): void {
  const strongest = new Map<number, Tie>();
  for (const tie of ties) {
    const [, target, weight] = tie;
    if (target >= MAX_FORCED && weight > (strongest.get(target)?.[2] ?? 0)) {
      strongest.set(target, tie);
    }
  }
  for (let i = MAX_FORCED; i < radii.length; i++) {
    const anchor = strongest.get(i)?.[0] ?? 0;
    const [across, up] = onCircle(i * GOLDEN_TURN);
    const far = (radii[anchor] ?? 0) + (radii[i] ?? 0);
    x[i] = (x[anchor] ?? 0) + round(across, DECIMALS) * far;
    y[i] = (y[anchor] ?? 0) + round(up, DECIMALS) * far;
  }
}
