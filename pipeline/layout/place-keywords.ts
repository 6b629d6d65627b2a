import { onCircle } from "#pipeline/numeric/logarithm.ts";
import type { Random } from "#pipeline/numeric/random.ts";
import { type Body, eachPair, lengthOf, separate } from "./forces.ts";
import type { Disc } from "./place-themes.ts";

/** One keyword to place inside its theme's disc. */
export interface DiscKeyword {
  /** Links to others of the same disc, by their place in the list. */
  readonly near: readonly (readonly [other: number, weight: number])[];
  /** Sum of pulls towards places outside the disc; zero for none. */
  readonly pull: Readonly<Body>;
}

/** The least distance between two keywords: the unit of the map. */
const KEYWORD_SPACING = 1;

const ROUNDS = 160;
const FIRST_STEP = 0.12 * KEYWORD_SPACING;
/** The golden angle in turns: neighbours in the list start far apart, and no two at one place. */
const GOLDEN_TURN = 0.381966;
const SETTLE_ROUNDS = 80;

/** A keyword while it is being placed, from the centre of its disc. */
interface Dot extends Body {
  readonly keyword: DiscKeyword;
  readonly force: Body;
}

/** Radius of a disc in which `count` keywords have room for themselves and their labels. */
export function discRadius(count: number): number {
  return KEYWORD_SPACING * (0.8 + 0.82 * Math.sqrt(count));
}

/**
 * Places the keywords of one theme inside its disc, the first (most important) starting in the
 * middle: linked ones near one another, those tied to other themes on the side that faces them,
 * none nearer than `KEYWORD_SPACING` where there is room. Quadratic in the keywords of one theme,
 * of which there are at most as many as the map shows.
 */
export function placeKeywords(
  keywords: readonly DiscKeyword[],
  disc: Disc,
  random: Random,
): Readonly<Body>[] {
  const inner = disc.radius - KEYWORD_SPACING / 2;
  const dots = keywords.map((keyword, i): Dot => {
    const [x, y] = onCircle(GOLDEN_TURN * i + 0.02 * random());
    const distance = inner * 0.9 * Math.sqrt((i + 0.2) / keywords.length);
    return { x: x * distance, y: y * distance, keyword, force: { x: 0, y: 0 } };
  });
  for (let round = 0; round < ROUNDS; round++) {
    pullAndPush(dots);
    moveByForce(dots, FIRST_STEP * (1 - round / ROUNDS));
    keepInside(dots, inner);
  }
  spreadEvenly(dots, inner);
  for (let round = 0; round < SETTLE_ROUNDS; round++) {
    eachPair(dots, (a, b) => separate(a, b, KEYWORD_SPACING));
    keepInside(dots, inner);
  }
  return dots.map(({ x, y }) => ({ x: disc.x + x, y: disc.y + y }));
}

function pullAndPush(dots: readonly Dot[]): void {
  for (const dot of dots) {
    dot.force.x = dot.keyword.pull.x;
    dot.force.y = dot.keyword.pull.y;
    for (const [place, weight] of dot.keyword.near) {
      const other = dots[place] ?? dot;
      dot.force.x += weight * (other.x - dot.x);
      dot.force.y += weight * (other.y - dot.y);
    }
  }
  eachPair(dots, (a, b) => {
    const [x, y] = [b.x - a.x, b.y - a.y];
    const push = KEYWORD_SPACING / (x * x + y * y + 0.05);
    a.force.x -= push * x;
    a.force.y -= push * y;
    b.force.x += push * x;
    b.force.y += push * y;
  });
}

function moveByForce(dots: readonly Dot[], step: number): void {
  for (const dot of dots) {
    const length = Math.max(1, lengthOf(dot.force));
    dot.x += (step * dot.force.x) / length;
    dot.y += (step * dot.force.y) / length;
  }
}

/** Keeps directions and the order of distances, but fills the disc evenly: forces crowd the shore. */
function spreadEvenly(dots: readonly Dot[], radius: number): void {
  const outwards = dots
    .map((dot, i) => ({ dot, i, distance: lengthOf(dot) }))
    .toSorted((a, b) => a.distance - b.distance || a.i - b.i);
  for (const [rank, { dot, distance }] of outwards.entries()) {
    const grow = (radius * Math.sqrt((rank + 0.5) / dots.length)) / (distance + 1e-9);
    dot.x *= grow;
    dot.y *= grow;
  }
}

function keepInside(dots: readonly Dot[], radius: number): void {
  for (const dot of dots) {
    const shrink = Math.min(1, radius / (lengthOf(dot) + 1e-9));
    dot.x *= shrink;
    dot.y *= shrink;
  }
}
