import { onCircle } from "#pipeline/numeric/logarithm.ts";
import { round } from "#pipeline/numeric/round.ts";
import type { Places } from "./dots.ts";
import type { Disc } from "./place-themes.ts";

/** The least distance between two keywords: the unit of the map. */
export const KEYWORD_SPACING = 1;

/** The golden angle in turns: a spiral with it fills a disc evenly (Vogel 1979). */
const GOLDEN_TURN = 0.381966;
const DECIMALS = 6;

/** Radius of a disc in which `count` keywords have room for themselves and their labels. */
export function discRadius(count: number): number {
  return KEYWORD_SPACING * (0.8 + 0.82 * Math.sqrt(count));
}

/**
 * As many sites as a disc has dots, evenly spread, from the middle outwards; no site is nearer to
 * the shore than `margin`. In a disc of `discRadius` no two are nearer than 1.2 spacings.
 */
export function discSites(count: number, disc: Disc, margin: number): Places {
  const inner = disc.radius - margin;
  const x = new Float64Array(count);
  const y = new Float64Array(count);
  for (let site = 0; site < count; site++) {
    const [across, up] = onCircle(GOLDEN_TURN * site);
    const far = inner * Math.sqrt((site + 0.5) / count);
    // Rounded, for sines may differ between engines in their last bit.
    x[site] = round(disc.x + across * far, DECIMALS);
    y[site] = round(disc.y + up * far, DECIMALS);
  }
  return { x, y };
}
