import type { PaperKeyword } from "#pipeline/keywords/extract-keywords.ts";
import { assignSites } from "./assign-sites.ts";
import { discSites } from "./disc-sites.ts";
import { clampToDisc, type Places } from "./dots.ts";
import type { Disc } from "./place-themes.ts";

export interface PapersToPlace {
  /** Papers of each theme. */
  readonly papersByTheme: readonly (readonly number[])[];
  readonly keywordsByPaper: readonly (readonly PaperKeyword[])[];
  /** For each keyword of the map its place and theme. */
  readonly placed: ReadonlyMap<number, PlacedIn>;
}

interface PlacedIn {
  readonly x: number;
  readonly y: number;
  readonly theme: number;
}

/** Papers with the same keywords are about so far apart, where there is room. */
const PAPER_SPACING = 0.3;
/** At most this part of the way papers are moved from amid their keywords towards an even spread. */
const MAX_SPREAD = 0.5;
/** Distance of neighbours on a disc's even sites, when multiplied by radius / √count. */
const SITE_DISTANCE = 1.7;
/** No paper lies on the shore. */
const MARGIN = 0.3;

/**
 * Places every paper amid those of its keywords that the map shows in its theme, better ones
 * counting more, spread out so that papers with the same keywords lie beside one another. Papers
 * of no theme have no place: NaN. n log² n in the papers of a theme.
 */
export function placePapers(input: PapersToPlace, discs: readonly Disc[]): Places {
  const count = input.keywordsByPaper.length;
  const places = {
    x: new Float64Array(count).fill(Number.NaN),
    y: new Float64Array(count).fill(Number.NaN),
  };
  for (const [theme, papers] of input.papersByTheme.entries()) {
    const disc = discs[theme];
    if (disc !== undefined) placeInDisc(papers, { input, theme, disc }, places);
  }
  return places;
}

function placeInDisc(
  papers: readonly number[],
  {
    disc,
    input,
    theme,
  }: { readonly disc: Disc; readonly input: PapersToPlace; readonly theme: number },
  places: Places,
): void {
  const inner = { ...disc, radius: disc.radius - MARGIN };
  const wishes = { x: new Float64Array(papers.length), y: new Float64Array(papers.length) };
  for (const [i, paper] of papers.entries()) {
    [wishes.x[i], wishes.y[i]] = amidKeywords(input.keywordsByPaper[paper] ?? [], input.placed, {
      theme,
      disc: inner,
    });
  }
  const sites = discSites(papers.length, disc, MARGIN);
  const apart = (SITE_DISTANCE * inner.radius) / Math.sqrt(papers.length);
  const spread = Math.min(MAX_SPREAD, PAPER_SPACING / apart);
  for (const [i, site] of assignSites(wishes, sites).entries()) {
    const paper = papers[i] ?? 0;
    places.x[paper] = (1 - spread) * (wishes.x[i] ?? 0) + spread * (sites.x[site] ?? 0);
    places.y[paper] = (1 - spread) * (wishes.y[i] ?? 0) + spread * (sites.y[site] ?? 0);
  }
}

/** The mean place of a paper's keywords in its theme, by the square of their score; else the middle. */
function amidKeywords(
  keywords: readonly PaperKeyword[],
  placed: ReadonlyMap<number, PlacedIn>,
  { disc, theme }: { readonly disc: Disc; readonly theme: number },
): readonly [x: number, y: number] {
  let [x, y, sum] = [0, 0, 0];
  for (const { keyword, score } of keywords) {
    const at = placed.get(keyword);
    if (at?.theme !== theme) continue;
    const weight = score * score;
    x += weight * at.x;
    y += weight * at.y;
    sum += weight;
  }
  return sum > 0 ? clampToDisc(x / sum, y / sum, disc) : [disc.x, disc.y];
}
