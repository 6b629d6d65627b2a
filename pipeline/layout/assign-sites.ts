import type { Places } from "./dots.ts";

/**
 * Gives every wish a site of its own, in the order of the wishes along and across: both are halved
 * again and again, by the longer side of the sites. Near wishes get near sites; n log² n. Equal
 * wishes keep their order. As many sites as wishes.
 */
export function assignSites(wishes: Places, sites: Places): Int32Array {
  const siteOf = new Int32Array(wishes.x.length);
  const halve = (wishing: Int32Array, open: Int32Array): void => {
    const [wish, site] = [wishing[0], open[0]];
    if (wish === undefined || site === undefined) return;
    if (wishing.length === 1) {
      siteOf[wish] = site;
      return;
    }
    const axis = extent(sites.x, open) >= extent(sites.y, open) ? "x" : "y";
    sortBy(wishes[axis], wishing);
    sortBy(sites[axis], open);
    const half = wishing.length >> 1;
    halve(wishing.subarray(0, half), open.subarray(0, half));
    halve(wishing.subarray(half), open.subarray(half));
  };
  const all = Int32Array.from(siteOf, (_, i) => i);
  halve(all, all.slice());
  return siteOf;
}

function extent(values: Float64Array, places: Int32Array): number {
  let least = Number.POSITIVE_INFINITY;
  let most = Number.NEGATIVE_INFINITY;
  for (const place of places) {
    least = Math.min(least, values[place] ?? 0);
    most = Math.max(most, values[place] ?? 0);
  }
  return most - least;
}

function sortBy(values: Float64Array, places: Int32Array): void {
  places.sort((a, b) => (values[a] ?? 0) - (values[b] ?? 0) || a - b);
}
