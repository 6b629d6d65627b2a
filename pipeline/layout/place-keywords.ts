import { onCircle } from "#pipeline/numeric/logarithm.ts";
import type { Random } from "#pipeline/numeric/random.ts";
import { type Disc, type Point, separate } from "./place-themes.ts";

/** One keyword to place inside its theme's disc. */
export interface DiscKeyword {
  /** Links to others of the same disc, by their place in the list. */
  readonly near: readonly (readonly [other: number, weight: number])[];
  /** Sum of pulls towards places outside the disc; zero for none. */
  readonly pull: Point;
}

/** The least distance between two keywords: the unit of the map. */
export const KEYWORD_SPACING = 1;

const ROUNDS = 160;
/** The golden angle in turns: neighbours in the list start far apart, and no two at one place. */
const GOLDEN_TURN = 0.381966;
const SETTLE_ROUNDS = 80;

/** Radius of a disc in which `count` keywords have room for themselves and their labels. */
export function discRadius(count: number): number {
  return KEYWORD_SPACING * (0.8 + 0.82 * Math.sqrt(count));
}

/**
 * Places the keywords of one theme inside its disc, the first (most important) starting in the
 * middle: linked ones near one another, those tied to other themes on the side that faces them,
 * none nearer than `KEYWORD_SPACING`. Quadratic in the keywords of one theme, of which there are
 * at most as many as the map shows.
 */
export function placeKeywords(
  keywords: readonly DiscKeyword[],
  disc: Disc,
  random: Random,
): Point[] {
  const inner = disc.radius - KEYWORD_SPACING / 2;
  const xs = new Float64Array(keywords.length);
  const ys = new Float64Array(keywords.length);
  for (const i of keywords.keys()) {
    const [x, y] = onCircle(GOLDEN_TURN * i + 0.02 * random());
    const distance = inner * 0.9 * Math.sqrt((i + 0.2) / keywords.length);
    xs[i] = x * distance;
    ys[i] = y * distance;
  }
  for (let round = 0; round < ROUNDS; round++) {
    const step = 0.12 * KEYWORD_SPACING * (1 - round / ROUNDS);
    moveAll(xs, ys, keywords, step);
    keepInside(xs, ys, inner);
  }
  for (let round = 0; round < SETTLE_ROUNDS; round++) {
    separateAll(xs, ys);
    keepInside(xs, ys, inner);
  }
  return keywords.map((_, i) => ({ x: disc.x + (xs[i] ?? 0), y: disc.y + (ys[i] ?? 0) }));
}

function moveAll(
  xs: Float64Array,
  ys: Float64Array,
  keywords: readonly DiscKeyword[],
  step: number,
): void {
  for (const [i, { near, pull }] of keywords.entries()) {
    let dx = pull.x;
    let dy = pull.y;
    for (const [other, weight] of near) {
      dx += weight * ((xs[other] ?? 0) - (xs[i] ?? 0));
      dy += weight * ((ys[other] ?? 0) - (ys[i] ?? 0));
    }
    for (let other = 0; other < xs.length; other++) {
      if (other === i) continue;
      const x = (xs[i] ?? 0) - (xs[other] ?? 0);
      const y = (ys[i] ?? 0) - (ys[other] ?? 0);
      const push = KEYWORD_SPACING / (x * x + y * y + 0.05);
      dx += push * x;
      dy += push * y;
    }
    const length = Math.max(1e-9, Math.sqrt(dx * dx + dy * dy));
    const move = Math.min(step, step * length);
    xs[i] = (xs[i] ?? 0) + (dx / length) * move;
    ys[i] = (ys[i] ?? 0) + (dy / length) * move;
  }
}

function separateAll(xs: Float64Array, ys: Float64Array): void {
  for (let i = 0; i < xs.length; i++) {
    for (let j = i + 1; j < xs.length; j++) separate(xs, ys, [i, j], KEYWORD_SPACING);
  }
}

function keepInside(xs: Float64Array, ys: Float64Array, radius: number): void {
  for (let i = 0; i < xs.length; i++) {
    const distance = Math.sqrt((xs[i] ?? 0) ** 2 + (ys[i] ?? 0) ** 2);
    if (distance <= radius) continue;
    xs[i] = ((xs[i] ?? 0) * radius) / distance;
    ys[i] = ((ys[i] ?? 0) * radius) / distance;
  }
}
