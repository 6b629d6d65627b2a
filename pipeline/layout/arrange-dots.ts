import { assignSites } from "./assign-sites.ts";
import { areasOfDots, type Dots, type Places } from "./dots.ts";

/** Rounds until the order of the dots hardly changes any more. */
const ROUNDS = 24;
/** Part of a dot's wish that is to stay. */
const STAY = 0.5;
/** A tie to another area counts less: its end cannot be reached. */
const TIE_ACROSS = 0.3;
/** Pull towards the middle of the dot's part, as a share of the pull of its ties. */
const PART_PULL = 0.3;

/**
 * Finds a site in its area for every dot: again and again each wishes to be amid the dots it is
 * tied to and the others of its part, and the sites are given out in the order of the wishes.
 * `sites` has as many for each area as the area has dots, in the same stretch.
 * @returns for each dot the number of its site.
 */
export function arrangeDots(dots: Dots, sites: Places): Int32Array {
  const siteOf = Int32Array.from(dots.parts, (_, dot) => dot);
  const areas = areasOfDots(dots);
  const places = { x: sites.x.slice(), y: sites.y.slice() };
  for (let round = 0; round < ROUNDS; round++) {
    const wishes = wish(dots, areas, places);
    for (let area = 0; area + 1 < dots.starts.length; area++) {
      const [from = 0, to = 0] = [dots.starts[area], dots.starts[area + 1]];
      const given = assignSites(stretch(wishes, from, to), stretch(sites, from, to));
      for (const [i, site] of given.entries()) siteOf[from + i] = from + site;
    }
    for (const [dot, site] of siteOf.entries()) {
      places.x[dot] = sites.x[site] ?? 0;
      places.y[dot] = sites.y[site] ?? 0;
    }
  }
  return siteOf;
}

function stretch({ x, y }: Places, from: number, to: number): Places {
  return { x: x.subarray(from, to), y: y.subarray(from, to) };
}

function wish(dots: Dots, areas: Int32Array, places: Places): Places {
  const middles = middlesOfParts(dots.parts, places);
  const wishes = { x: places.x.slice(), y: places.y.slice() };
  for (const [dot, part] of dots.parts.entries()) {
    const pull = pullOfTies(dot, dots, areas, places);
    const middle = middles.get(part);
    if (middle !== undefined) addPull(pull, middle, PART_PULL * (pull.sum > 0 ? pull.sum : 1));
    if (pull.sum === 0) continue;
    wishes.x[dot] = STAY * (places.x[dot] ?? 0) + ((1 - STAY) * pull.x) / pull.sum;
    wishes.y[dot] = STAY * (places.y[dot] ?? 0) + ((1 - STAY) * pull.y) / pull.sum;
  }
  return wishes;
}

/** Weighted sums of the places that draw a dot. */
interface Pull {
  x: number;
  y: number;
  sum: number;
}

function pullOfTies(dot: number, { ties }: Dots, areas: Int32Array, { x, y }: Places): Pull {
  const pull = { x: 0, y: 0, sum: 0 };
  for (let tie = ties.starts[dot] ?? 0; tie < (ties.starts[dot + 1] ?? 0); tie++) {
    const other = ties.others[tie] ?? 0;
    const across = areas[other] === areas[dot] ? 1 : TIE_ACROSS;
    addPull(pull, { x: x[other] ?? 0, y: y[other] ?? 0 }, (ties.weights[tie] ?? 0) * across);
  }
  return pull;
}

function addPull(pull: Pull, { x, y }: Middle, weight: number): void {
  pull.x += weight * x;
  pull.y += weight * y;
  pull.sum += weight;
}

interface Middle {
  readonly x: number;
  readonly y: number;
}

function middlesOfParts(parts: Int32Array, { x, y }: Places): Map<number, Middle> {
  const sums = new Map<number, { x: number; y: number; count: number }>();
  for (const [dot, part] of parts.entries()) {
    if (part < 0) continue;
    const sum = sums.get(part) ?? { x: 0, y: 0, count: 0 };
    sum.x += x[dot] ?? 0;
    sum.y += y[dot] ?? 0;
    sum.count++;
    sums.set(part, sum);
  }
  return new Map(
    [...sums].map(([part, sum]) => [part, { x: sum.x / sum.count, y: sum.y / sum.count }]),
  );
}
