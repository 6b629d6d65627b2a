import type { Disc } from "./place-themes.ts";

/** Colours of the page's palette; any two of them can be told apart. */
const PALETTE_SIZE = 12;

/**
 * A palette place for each theme, the largest first. Themes up to the size of the palette get one
 * each; after that a colour is used again where the nearest theme that has it is farthest away.
 */
export function chooseColours(discs: readonly Disc[]): number[] {
  const colours: number[] = [];
  for (const [i, disc] of discs.entries()) {
    if (i < PALETTE_SIZE) colours.push(i);
    else colours.push(farthestColour(disc, discs, colours));
  }
  return colours;
}

function farthestColour(disc: Disc, discs: readonly Disc[], colours: readonly number[]): number {
  const nearest = new Float64Array(PALETTE_SIZE).fill(Number.POSITIVE_INFINITY);
  for (const [i, colour] of colours.entries()) {
    const other = discs[i] ?? disc;
    const distance = (disc.x - other.x) ** 2 + (disc.y - other.y) ** 2;
    nearest[colour] = Math.min(nearest[colour] ?? distance, distance);
  }
  return nearest.indexOf(Math.max(...nearest));
}
