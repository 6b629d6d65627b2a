import { onCircle } from "#pipeline/numeric/logarithm.ts";
import type { Random } from "#pipeline/numeric/random.ts";
import { type Body, eachNearPair, eachPair, lengthOf, separate } from "./forces.ts";

export interface Disc {
  readonly x: number;
  readonly y: number;
  readonly radius: number;
}

/** Strength of the tie between two themes, smaller number first. */
export type Tie = readonly [source: number, target: number, weight: number];

const ROUNDS = 400;
const FIRST_STEP = 0.1;
/** Maps are wider than high, and so are screens. */
const FLATTEN = 0.72;
/** Forces between all pairs are for so many of the largest themes; the rest start beside them. */
const MAX_FORCED = 300;
/** The golden angle in turns: those that start beside one theme start on all its sides. */
const GOLDEN_TURN = 0.381966;
/** Water between two islands, as a share of the mean radius. */
const GAP = 0.28;
const PACK_ROUNDS = 600;
const PULL_TO_CENTRE = 0.02;

/** A theme while it is being placed, with the force on it. */
interface Island extends Body {
  readonly radius: number;
  readonly force: Body;
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
  const islands = radii.map((radius, i): Island => {
    const [x, y] = onCircle(i / radii.length);
    return { x: x + 0.01 * random(), y: y + 0.01 * random(), radius, force: { x: 0, y: 0 } };
  });
  const forced = islands.slice(0, MAX_FORCED);
  const balanced = balanceTies(ties, forced.length);
  for (let round = 0; round < ROUNDS; round++) {
    pullAndPush(forced, balanced);
    moveByForce(forced, FIRST_STEP * (1 - round / ROUNDS));
  }
  scaleToRadii(forced);
  startBeside(islands, ties);
  pack(islands);
  return islands.map(({ radius, x, y }) => ({ x, y, radius }));
}

/** Divides each tie by the strengths of its ends, so that large themes do not draw all to themselves. */
function balanceTies(ties: readonly Tie[], count: number): Tie[] {
  const strength = new Map<number, number>();
  for (const [source, target, weight] of ties) {
    strength.set(source, (strength.get(source) ?? 0) + weight);
    strength.set(target, (strength.get(target) ?? 0) + weight);
  }
  return ties.map(([source, target, weight]) => {
    const ends = Math.sqrt((strength.get(source) ?? 1) * (strength.get(target) ?? 1));
    return [source, target, (weight / ends) * count] as const;
  });
}

/** Attraction of constant strength along ties; repulsion between all that falls with distance. */
function pullAndPush(islands: readonly Island[], ties: readonly Tie[]): void {
  eachPair(islands, (a, b) => {
    const [x, y] = [b.x - a.x, b.y - a.y];
    addForce(a, b, -1 / (x * x + y * y + 1e-9));
  });
  for (const [source, target, weight] of ties) {
    const [a, b] = [islands[source], islands[target]];
    if (a === undefined || b === undefined) continue;
    addForce(a, b, weight / (lengthOf({ x: b.x - a.x, y: b.y - a.y }) + 1e-9));
  }
}

function addForce(a: Island, b: Island, strength: number): void {
  const [x, y] = [strength * (b.x - a.x), strength * (b.y - a.y)];
  a.force.x += x;
  a.force.y += y;
  b.force.x -= x;
  b.force.y -= y;
}

function moveByForce(islands: readonly Island[], step: number): void {
  for (const island of islands) {
    const length = Math.max(1, lengthOf(island.force));
    island.x += (step * island.force.x) / length;
    island.y += (step * island.force.y) / length;
    island.force.x = 0;
    island.force.y = 0;
  }
}

/** Puts each theme beyond the forced ones beside the larger theme it is tied to most. */
function startBeside(islands: readonly Island[], ties: readonly Tie[]): void {
  const strongest = new Map<number, Tie>();
  for (const tie of ties) {
    const [, target, weight] = tie;
    if (target >= MAX_FORCED && weight > (strongest.get(target)?.[2] ?? 0))
      strongest.set(target, tie);
  }
  for (const [i, island] of islands.entries()) {
    if (i < MAX_FORCED) continue;
    const anchor = islands[strongest.get(i)?.[0] ?? 0] ?? island;
    const [x, y] = onCircle(i * GOLDEN_TURN);
    island.x = anchor.x + x * (anchor.radius + island.radius);
    island.y = anchor.y + y * (anchor.radius + island.radius);
  }
}

function scaleToRadii(islands: readonly Island[]): void {
  const area = islands.reduce((sum, { radius }) => sum + radius * radius, 0);
  const spread = islands.reduce((sum, { x, y }) => sum + x * x + y * y, 0) / islands.length;
  const factor = Math.sqrt(area / (spread + 1e-9));
  for (const island of islands) {
    island.x *= factor;
    island.y *= factor * FLATTEN;
  }
}

/** Draws the discs to the centre and pushes overlapping ones apart, in turn, until both rest. */
function pack(islands: readonly Island[]): void {
  const mean = islands.reduce((sum, { radius }) => sum + radius, 0) / islands.length;
  const largest = islands.reduce((most, { radius }) => Math.max(most, radius), 0);
  const reach = 2 * largest + GAP * mean;
  for (let round = 0; round < PACK_ROUNDS; round++) {
    const pull = round < PACK_ROUNDS / 2 ? PULL_TO_CENTRE : 0;
    for (const island of islands) {
      island.x *= 1 - pull * FLATTEN;
      island.y *= 1 - pull;
    }
    eachNearPair(islands, reach, (a, b) => separate(a, b, a.radius + b.radius + GAP * mean));
  }
}
