import { ln, log2 } from "#pipeline/numeric/logarithm.ts";
import type { Level } from "./measure-levels.ts";

/** Places in the profile. */
export interface ChosenLevels {
  readonly themes: number;
  /** Null where themes are too small to be divided. */
  readonly subThemes: number | null;
}

interface Size {
  readonly paperCount: number;
  readonly granularity: number;
  readonly minThemePapers: number;
}

/** Themes for each doubling of the papers: 10 for 100, 16 for 2,000, 25 for 100,000. */
const THEMES_PER_DOUBLING = 1.5;
/** A theme has this many papers on average, in a small corpus. */
const LEAST_MEAN_PAPERS = 5;
/** The level may have three times or a third of the themes that are aimed at, if it is so much more stable. */
const FURTHEST = 3;
const PRICE_OF_DISTANCE = 0.4;
/** A theme that holds a larger share of the papers tells too little. */
const MAX_SHARE = 0.2;

/** How many themes a reader can take in: they grow with the logarithm of the papers. */
function aimThemes({ granularity, minThemePapers, paperCount }: Size): number {
  const readable = THEMES_PER_DOUBLING * log2(Math.max(2, paperCount));
  const most = Math.max(2, paperCount / LEAST_MEAN_PAPERS);
  const possible = Math.max(1, paperCount / minThemePapers);
  return Math.min(Math.min(readable, most) * granularity, possible);
}

/**
 * The default level is the most stable one near the number of themes that is aimed at: its
 * stability, lone peaks cut down, less two fifths of the square of the logarithm of how many times more or fewer it has,
 * less what its largest theme has above a fifth of the papers. Stability alone would choose far too
 * coarse a level, for runs differ less the less they tell apart. Sub-themes are a local maximum of
 * stability.
 */
export function chooseLevels(levels: readonly Level[], size: Size): ChosenLevels {
  const themes = chooseDefault(levels, aimThemes(size));
  const count = levels[themes]?.themes ?? 0;
  return {
    themes,
    subThemes: chooseSubThemes(levels, themes, { count, paperCount: size.paperCount }),
  };
}

function chooseDefault(levels: readonly Level[], aim: number): number {
  const places = [...levels.keys()].slice(0, findRichest(levels) + 1);
  const near = places.filter((place) => distance(levels, place, aim) <= ln(FURTHEST));
  const worth = (place: number): number =>
    steadiness(levels, place) -
    PRICE_OF_DISTANCE * distance(levels, place, aim) ** 2 -
    Math.max(0, (levels[place]?.largest ?? 1) - MAX_SHARE);
  if (near.length === 0) return nearest(levels, places, aim) ?? 0;
  return near.reduce((best, place) => (worth(place) > worth(best) ? place : best));
}

/**
 * A place's stability, or what it and its neighbours have together if that is less. Groups that are there
 * show at neighbouring resolutions too, while a single place's stability, of a few runs, moves by some
 * hundredths: a lone peak is chance.
 */
function steadiness(levels: readonly Level[], place: number): number {
  const own = levels[place]?.stability ?? 0;
  const before = levels[place - 1]?.stability ?? own;
  const after = levels[place + 1]?.stability ?? own;
  return Math.min(own, own / 2 + (before + after) / 4);
}

/** The last place with the most themes: finer ones have groups too small for themes, and so fewer themes. */
function findRichest(levels: readonly Level[]): number {
  const most = Math.max(...levels.map(({ themes }) => themes));
  return levels.findLastIndex(({ themes }) => themes === most);
}

const SUB_THEMES_PER_THEME = 4;
const LEAST_MEAN_SUB_PAPERS = 12;

function chooseSubThemes(
  levels: readonly Level[],
  themes: number,
  { count, paperCount }: { readonly count: number; readonly paperCount: number },
): number | null {
  const aim = Math.min(SUB_THEMES_PER_THEME * count, paperCount / LEAST_MEAN_SUB_PAPERS);
  if (aim < 1.5 * count) return null;
  const finer = [...levels.keys()].filter(
    (place) => place > themes && (levels[place]?.themes ?? 0) > 1.2 * count,
  );
  return nearest(levels, preferPeaks(levels, finer), aim);
}

/** Those past the coarsest that are at least as stable as their neighbours; all when none is. */
function preferPeaks(levels: readonly Level[], places: readonly number[]): readonly number[] {
  const stability = (place: number): number => levels[place]?.stability ?? Number.NEGATIVE_INFINITY;
  const peaks = places.filter(
    (place) =>
      place > 0 &&
      stability(place) >= stability(place - 1) &&
      stability(place) >= stability(place + 1),
  );
  return peaks.length > 0 ? peaks : places;
}

function nearest(levels: readonly Level[], places: readonly number[], aim: number): number | null {
  let best: number | null = null;
  for (const place of places) {
    if (best === null || distance(levels, place, aim) < distance(levels, best, aim)) best = place;
  }
  return best;
}

function distance(levels: readonly Level[], place: number, aim: number): number {
  return Math.abs(ln(Math.max(0.5, levels[place]?.themes ?? 0) / aim));
}
