import type { Random } from "#pipeline/numeric/random.ts";
import { arrangeDots } from "./arrange-dots.ts";
import { discSites, KEYWORD_SPACING } from "./disc-sites.ts";
import type { Dots, Places } from "./dots.ts";
import type { Disc } from "./place-themes.ts";
import { swapDots } from "./swap-dots.ts";

/** How far a keyword may lie beside its site: sites are farther apart than keywords need to be. */
const LEEWAY = 0.09 * KEYWORD_SPACING;

/**
 * Places the keywords of every area inside its disc, no two nearer than `KEYWORD_SPACING`: linked
 * ones, and those of one part, near one another. Near linear in keywords and links.
 */
export function placeKeywords(dots: Dots, discs: readonly Disc[], random: Random): Places {
  const sites = { x: new Float64Array(dots.parts.length), y: new Float64Array(dots.parts.length) };
  for (const [area, disc] of discs.entries()) {
    const [from = 0, to = 0] = [dots.starts[area], dots.starts[area + 1]];
    const own = discSites(to - from, disc, KEYWORD_SPACING / 2);
    sites.x.set(own.x, from);
    sites.y.set(own.y, from);
  }
  const siteOf = arrangeDots(dots, sites);
  swapDots(dots, sites, discs, siteOf);
  // A little off, so that the pattern of the sites does not show.
  const place = (values: Float64Array): Float64Array =>
    Float64Array.from(siteOf, (site) => (values[site] ?? 0) + LEEWAY * (2 * random() - 1));
  return { x: place(sites.x), y: place(sites.y) };
}
