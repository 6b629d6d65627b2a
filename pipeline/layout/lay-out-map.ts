import type { PaperKeyword } from "#pipeline/keywords/extract-keywords.ts";
import type { KeywordLink } from "#pipeline/links/link-keywords.ts";
import { createRandom } from "#pipeline/numeric/random.ts";
import { round } from "#pipeline/numeric/round.ts";
import type { FoundThemes } from "#pipeline/themes/found-themes.ts";
import { chooseColours } from "./choose-colours.ts";
import { discRadius } from "./disc-sites.ts";
import { type Dots, type Places, tieDots } from "./dots.ts";
import { placeKeywords } from "./place-keywords.ts";
import { placePapers } from "./place-papers.ts";
import { type Disc, placeThemes } from "./place-themes.ts";
import { roundApart } from "./round-apart.ts";

/** A keyword that the map shows. */
export interface PlacedKeyword {
  readonly keyword: number;
  readonly x: number;
  readonly y: number;
  /** 0 to 1. */
  readonly importance: number;
}

export interface MapLayout {
  /** For each theme its area. */
  readonly discs: readonly Disc[];
  /** For each theme its place in the palette. */
  readonly colours: readonly number[];
  /** Most important first. */
  readonly keywords: readonly PlacedKeyword[];
  /** For each paper its place near its keywords, no two at one place; null when it has none. */
  readonly papers: readonly ({ readonly x: number; readonly y: number } | null)[];
}

export interface LayoutInput {
  readonly found: Pick<FoundThemes, "themes" | "themeOfKeyword" | "subThemeOfKeyword" | "ties">;
  /** For each keyword how much of the corpus it tells. */
  readonly mass: readonly number[];
  readonly links: readonly KeywordLink[];
  readonly keywordsByPaper: readonly (readonly PaperKeyword[])[];
}

export interface LayoutOptions {
  readonly seed: number;
  readonly mapKeywords: number;
}

const DECIMALS = 4;

/**
 * Places the themes as islands, their most important keywords inside and the papers near their
 * keywords. Without themes the keywords that papers share have one area, and papers no place.
 */
export function layOutMap(input: LayoutInput, { mapKeywords, seed }: LayoutOptions): MapLayout {
  const { subThemeOfKeyword, themes, ties } = input.found;
  const random = createRandom(seed);
  const areas = chooseKeywords(input, mapKeywords);
  const radii = areas.map((keywords) => discRadius(keywords.length));
  const discs = placeThemes(radii, ties, random).map(roundDisc);
  const shown = areas.flat();
  const dots = toDots(areas, subThemeOfKeyword, input.links);
  const points = roundPlaces(placeKeywords(dots, discs, random));
  const most = shown.reduce((sofar, keyword) => Math.max(sofar, input.mass[keyword] ?? 0), 0);
  const keywords = shown.map((keyword, dot) => ({
    keyword,
    x: points.x[dot] ?? 0,
    y: points.y[dot] ?? 0,
    importance: round((input.mass[keyword] ?? 0) / most, DECIMALS),
  }));
  const islands = themes.length > 0 ? discs : [];
  return {
    discs: islands,
    colours: chooseColours(islands),
    keywords: keywords.toSorted((a, b) => b.importance - a.importance || a.keyword - b.keyword),
    papers: layOutPapers(input, islands, keywords),
  };
}

/** The heaviest keywords of the corpus by area, the heaviest first; a theme is an area. */
function chooseKeywords({ found, mass }: LayoutInput, limit: number): number[][] {
  const byMass = (a: number, b: number): number => (mass[b] ?? 0) - (mass[a] ?? 0) || a - b;
  const shared = Array.from(found.themeOfKeyword, (_, keyword) => keyword);
  const areas = found.themes.length > 0 ? found.themes.map(({ keywords }) => keywords) : [shared];
  const heaviest = new Set(areas.flat().toSorted(byMass).slice(0, limit));
  return areas.map((keywords) =>
    keywords.filter((keyword) => heaviest.has(keyword)).toSorted(byMass),
  );
}

function toDots(
  areas: readonly (readonly number[])[],
  parts: Int32Array,
  links: readonly KeywordLink[],
): Dots {
  const shown = areas.flat();
  const dotOf = new Map(shown.map((keyword, dot) => [keyword, dot]));
  const starts = new Int32Array(areas.length + 1);
  for (const [area, keywords] of areas.entries()) {
    starts[area + 1] = (starts[area] ?? 0) + keywords.length;
  }
  const dotLinks = links.flatMap(({ source, target, weight }) => {
    const [a, b] = [dotOf.get(source), dotOf.get(target)];
    return a === undefined || b === undefined ? [] : [{ source: a, target: b, weight }];
  });
  return {
    starts,
    parts: Int32Array.from(shown, (keyword) => parts[keyword] ?? -1),
    ties: tieDots(shown.length, dotLinks),
  };
}

function layOutPapers(
  { found, keywordsByPaper }: LayoutInput,
  discs: readonly Disc[],
  keywords: readonly PlacedKeyword[],
): MapLayout["papers"] {
  const placed = new Map(
    keywords.map(({ keyword, x, y }) => [
      keyword,
      { x, y, theme: found.themeOfKeyword[keyword] ?? -1 },
    ]),
  );
  const papersByTheme = found.themes.map(({ papers }) => papers);
  return roundApart(placePapers({ papersByTheme, keywordsByPaper, placed }, discs), DECIMALS);
}

function roundDisc({ radius, x, y }: Disc): Disc {
  return { x: round(x, DECIMALS), y: round(y, DECIMALS), radius: round(radius, DECIMALS) };
}

function roundPlaces({ x, y }: Places): Places {
  return {
    x: x.map((value) => round(value, DECIMALS)),
    y: y.map((value) => round(value, DECIMALS)),
  };
}
