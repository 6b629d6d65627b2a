import type { KeywordLink } from "#pipeline/links/link-keywords.ts";
import { createRandom } from "#pipeline/numeric/random.ts";
import { round } from "#pipeline/numeric/round.ts";
import { chooseColours } from "./choose-colours.ts";
import { type DiscKeyword, discRadius, placeKeywords } from "./place-keywords.ts";
import { type Disc, placeThemes, type Tie } from "./place-themes.ts";

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
  /** For each paper its place near its keywords; null when it has none. */
  readonly papers: readonly ({ readonly x: number; readonly y: number } | null)[];
}

export interface LayoutInput {
  /** For each theme its keywords. */
  readonly keywordsByTheme: readonly (readonly number[])[];
  /** For each keyword how much of the corpus it tells. */
  readonly mass: readonly number[];
  readonly links: readonly KeywordLink[];
  readonly ties: readonly Tie[];
}

export interface LayoutOptions {
  readonly seed: number;
  readonly mapKeywords: number;
}

const DECIMALS = 4;

/** Places the themes as islands and their most important keywords inside; all that is drawn has a place. */
export function layOutMap(input: LayoutInput, { mapKeywords, seed }: LayoutOptions): MapLayout {
  const random = createRandom(seed);
  const shown = chooseKeywords(input, mapKeywords);
  const discs = placeThemes(
    shown.map((keywords) => discRadius(keywords.length)),
    input.ties,
    random,
  ).map(roundDisc);
  const homes = new Map(
    shown.flatMap((keywords, theme) =>
      keywords.map((keyword, place) => [keyword, { theme, place }] as const),
    ),
  );
  const discKeywords = joinLinks(shown, homes, discs, input.links);
  const most = Math.max(...shown.flat().map((keyword) => input.mass[keyword] ?? 0));
  const keywords = discs.flatMap((disc, theme) => {
    const points = placeKeywords(discKeywords[theme] ?? [], disc, random);
    return (shown[theme] ?? []).map((keyword, i) => ({
      keyword,
      x: round(points[i]?.x ?? disc.x, DECIMALS),
      y: round(points[i]?.y ?? disc.y, DECIMALS),
      importance: round((input.mass[keyword] ?? 0) / most, DECIMALS),
    }));
  });
  return {
    discs,
    colours: chooseColours(discs),
    keywords: keywords.toSorted((a, b) => b.importance - a.importance || a.keyword - b.keyword),
    papers: [],
  };
}

/** The heaviest keywords of the corpus, by theme, the heaviest first. */
function chooseKeywords({ keywordsByTheme, mass }: LayoutInput, limit: number): number[][] {
  const byMass = (a: number, b: number): number => (mass[b] ?? 0) - (mass[a] ?? 0) || a - b;
  const heaviest = new Set(keywordsByTheme.flat().toSorted(byMass).slice(0, limit));
  return keywordsByTheme.map((keywords) =>
    keywords.filter((keyword) => heaviest.has(keyword)).toSorted(byMass),
  );
}

interface Home {
  readonly theme: number;
  readonly place: number;
}

/** Links inside a disc by place; links to other discs as a pull towards them. */
function joinLinks(
  shown: readonly (readonly number[])[],
  homes: ReadonlyMap<number, Home>,
  discs: readonly Disc[],
  links: readonly KeywordLink[],
): DiscKeyword[][] {
  const joined = shown.map((keywords) =>
    keywords.map(() => ({ near: [] as [number, number][], pull: { x: 0, y: 0 } })),
  );
  for (const { source, target, weight } of links) {
    const [a, b] = [homes.get(source), homes.get(target)];
    if (a === undefined || b === undefined) continue;
    for (const [from, to] of [
      [a, b],
      [b, a],
    ] as const) {
      const own = joined[from.theme]?.[from.place];
      if (from.theme === to.theme) own?.near.push([to.place, weight]);
      else addPull(own?.pull, discs[from.theme], discs[to.theme], weight);
    }
  }
  return joined;
}

function addPull(
  pull: { x: number; y: number } | undefined,
  from: Disc | undefined,
  to: Disc | undefined,
  weight: number,
): void {
  if (pull === undefined || from === undefined || to === undefined) return;
  const distance = Math.sqrt((to.x - from.x) ** 2 + (to.y - from.y) ** 2) + 1e-9;
  pull.x += (weight * (to.x - from.x)) / distance;
  pull.y += (weight * (to.y - from.y)) / distance;
}

function roundDisc({ radius, x, y }: Disc): Disc {
  return { x: round(x, DECIMALS), y: round(y, DECIMALS), radius: round(radius, DECIMALS) };
}
