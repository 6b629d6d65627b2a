import { areasOfDots, clampToDisc, type Dots, type Places } from "./dots.ts";
import type { Disc } from "./place-themes.ts";

/** Rounds over all dots; most stop sooner, when no exchange is any gain. */
const ROUNDS = 20;
/** Squared distance at which a tie has half its most cost: farther off, how far hardly matters. */
const HALF_COST = 9;
/** Side of the cells in which sites are looked up. */
const CELL = 2;
/** More cells than a map is high. */
const COLUMN_STEP = 1_000_000;
/** A gain below this is noise, and noise could make two dots change places for ever. */
const LEAST_GAIN = 1e-9;

interface Arrangement {
  readonly dots: Dots;
  readonly areas: Int32Array;
  readonly sites: Places;
  readonly siteOf: Int32Array;
  /** For each site its dot. */
  readonly dotAt: Int32Array;
}

/**
 * Lets dots of one area exchange their sites while that brings tied dots nearer to one another:
 * each looks for the best exchange around the place where it would like to be. The cost of a tie is
 * w d² / (d² + 9): what counts is that neighbours are near, not how far strangers are.
 * @param siteOf for each dot its site; changed in place.
 */
export function swapDots(
  dots: Dots,
  sites: Places,
  discs: readonly Disc[],
  siteOf: Int32Array,
): void {
  const dotAt = new Int32Array(siteOf.length);
  for (const [dot, site] of siteOf.entries()) dotAt[site] = dot;
  const arrangement = { dots, areas: areasOfDots(dots), sites, siteOf, dotAt };
  const sitesNear = createSitesNear(sites);
  for (let round = 0, moved = true; round < ROUNDS && moved; round++) {
    moved = false;
    for (let dot = 0; dot < siteOf.length; dot++) {
      const disc = discs[arrangement.areas[dot] ?? 0];
      const wish = disc === undefined ? null : wishOf(dot, arrangement, disc);
      if (wish === null) continue;
      const best = bestExchange(dot, sitesNear(...wish), arrangement);
      if (best < 0) continue;
      exchange(dot, best, arrangement);
      moved = true;
    }
  }
}

function exchange(dot: number, site: number, { dotAt, siteOf }: Arrangement): void {
  const [other = 0, left = 0] = [dotAt[site], siteOf[dot]];
  siteOf[dot] = site;
  siteOf[other] = left;
  dotAt[site] = dot;
  dotAt[left] = other;
}

/** Where the pull of its ties would be at rest, inside the disc; null for a dot without ties. */
function wishOf(
  dot: number,
  { dots: { ties }, siteOf, sites }: Arrangement,
  disc: Disc,
): readonly [x: number, y: number] | null {
  const own = siteOf[dot] ?? 0;
  let [x, y, sum] = [0, 0, 0];
  for (let tie = ties.starts[dot] ?? 0; tie < (ties.starts[dot + 1] ?? 0); tie++) {
    const site = siteOf[ties.others[tie] ?? 0] ?? 0;
    const far = HALF_COST + squaredDistance(sites, own, site);
    const pull = (ties.weights[tie] ?? 0) / (far * far);
    x += pull * (sites.x[site] ?? 0);
    y += pull * (sites.y[site] ?? 0);
    sum += pull;
  }
  return sum === 0 ? null : clampToDisc(x / sum, y / sum, disc);
}

/** The site, of those given, whose exchange gains most; -1 when none gains. */
function bestExchange(dot: number, near: readonly number[], arrangement: Arrangement): number {
  const { areas, dotAt, siteOf } = arrangement;
  const own = siteOf[dot] ?? 0;
  let best = -1;
  let most = LEAST_GAIN;
  for (const site of near) {
    const other = dotAt[site] ?? dot;
    if (other === dot || areas[other] !== areas[dot]) continue;
    const gain =
      costAt(dot, own, other, arrangement) -
      costAt(dot, site, other, arrangement) +
      costAt(other, site, dot, arrangement) -
      costAt(other, own, dot, arrangement);
    if (gain <= most) continue;
    best = site;
    most = gain;
  }
  return best;
}

/** Cost of a dot's ties at a site, without the tie to the one it changes with: that stays as long. */
function costAt(
  dot: number,
  site: number,
  without: number,
  { dots: { ties }, siteOf, sites }: Arrangement,
): number {
  let cost = 0;
  for (let tie = ties.starts[dot] ?? 0; tie < (ties.starts[dot + 1] ?? 0); tie++) {
    const other = ties.others[tie] ?? 0;
    if (other === without) continue;
    const squared = squaredDistance(sites, site, siteOf[other] ?? 0);
    cost += ((ties.weights[tie] ?? 0) * squared) / (squared + HALF_COST);
  }
  return cost;
}

function squaredDistance({ x, y }: Places, a: number, b: number): number {
  const [dx, dy] = [(x[a] ?? 0) - (x[b] ?? 0), (y[a] ?? 0) - (y[b] ?? 0)];
  return dx * dx + dy * dy;
}

/** Looks up the sites of the cell a point is in and of the eight around it. */
function createSitesNear({ x, y }: Places): (x: number, y: number) => number[] {
  const cells = new Map<number, number[]>();
  const numberOf = (column: number, row: number): number => column * COLUMN_STEP + row;
  const cellOf = (value: number): number => Math.floor(value / CELL);
  for (let site = 0; site < x.length; site++) {
    const cell = numberOf(cellOf(x[site] ?? 0), cellOf(y[site] ?? 0));
    const others = cells.get(cell);
    if (others === undefined) cells.set(cell, [site]);
    else others.push(site);
  }
  return (atX, atY) => {
    const near: number[] = [];
    for (let column = cellOf(atX) - 1; column <= cellOf(atX) + 1; column++) {
      for (let row = cellOf(atY) - 1; row <= cellOf(atY) + 1; row++) {
        near.push(...(cells.get(numberOf(column, row)) ?? []));
      }
    }
    return near;
  };
}
