import { keepStrongest } from "#pipeline/links/keep-strongest.ts";
import type { Disc } from "./place-themes.ts";

/** What is to be placed in the areas of a map, numbered area by area, the most important first. */
export interface Dots {
  /** Where the dots of each area start, and the end of the last. */
  readonly starts: Int32Array;
  /** For each dot the part of its area it should stay together with; -1 for none. */
  readonly parts: Int32Array;
  readonly ties: DotTies;
}

/** For each dot its ties: those of dot `i` stand from `starts[i]` to `starts[i + 1]`. */
export interface DotTies {
  readonly starts: Int32Array;
  readonly others: Int32Array;
  readonly weights: Float64Array;
}

/** Where every dot is; written to while they are being arranged. */
export interface Places {
  readonly x: Float64Array;
  readonly y: Float64Array;
}

/** Two dots and how strongly they are linked. */
export interface DotLink {
  readonly source: number;
  readonly target: number;
  readonly weight: number;
}

/** Ties of a dot that have a say in its place: the map can keep few neighbours near. */
const TIES_PER_DOT = 10;

/** The strongest links of each dot, from both ends. */
export function tieDots(count: number, links: readonly DotLink[]): DotTies {
  const kept = keepStrongest(links, count, TIES_PER_DOT);
  const starts = new Int32Array(count + 1);
  for (const { source, target } of kept) {
    starts[source + 1] = (starts[source + 1] ?? 0) + 1;
    starts[target + 1] = (starts[target + 1] ?? 0) + 1;
  }
  for (let i = 0; i < count; i++) starts[i + 1] = (starts[i + 1] ?? 0) + (starts[i] ?? 0);
  const next = starts.slice();
  const others = new Int32Array(2 * kept.length);
  const weights = new Float64Array(2 * kept.length);
  const add = (from: number, to: number, weight: number): void => {
    const place = next[from] ?? 0;
    others[place] = to;
    weights[place] = weight;
    next[from] = place + 1;
  };
  for (const { source, target, weight } of kept) {
    add(source, target, weight);
    add(target, source, weight);
  }
  return { starts, others, weights };
}

/** The area a dot is in, for every dot. */
export function areasOfDots({ parts, starts }: Dots): Int32Array {
  const areas = new Int32Array(parts.length);
  for (let area = 0; area + 1 < starts.length; area++) {
    areas.fill(area, starts[area], starts[area + 1]);
  }
  return areas;
}

/** The place inside a disc, or on its rim, that is nearest to a point. */
export function clampToDisc(x: number, y: number, disc: Disc): readonly [x: number, y: number] {
  const [dx, dy] = [x - disc.x, y - disc.y];
  const shrink = Math.min(1, disc.radius / (Math.sqrt(dx * dx + dy * dy) + 1e-9));
  return [disc.x + dx * shrink, disc.y + dy * shrink];
}
