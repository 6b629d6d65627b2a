import {
  MAP_FORMAT,
  MAP_VERSION,
  type MapFile,
  type MapKeyword,
  type MapLink,
  type MapTheme,
} from "#pipeline/contract/map-file.ts";
import { keepStrongest } from "#pipeline/links/keep-strongest.ts";
import type { NamedTheme } from "#pipeline/names/named-themes.ts";
import { compareText } from "#pipeline/numeric/compare.ts";
import { round } from "#pipeline/numeric/round.ts";
import type { Theme } from "#pipeline/themes/found-themes.ts";
import { averagePlace } from "./average-place.ts";
import { firstDay } from "./first-day.ts";
import type { StageResults } from "./stage-results.ts";
import { createThemeIds, type ThemeIds } from "./theme-ids.ts";

const TOP_KEYWORDS = 8;
const MONTH_LENGTH = "2025-10".length;
const WEIGHT_DECIMALS = 4;

/** What the page draws before anything else is loaded. */
export function toMap(results: StageResults, title: string, linksPerKeyword: number): MapFile {
  const { found, names, papers } = results;
  const ids = createThemeIds(found);
  const dated = papers.flatMap(({ date }) => (date === null ? [] : [date]));
  const sorted = dated.toSorted(
    (a, b) => compareText(firstDay(a), firstDay(b)) || compareText(a.text, b.text),
  );
  const [from, to] = [sorted[0]?.text, sorted.at(-1)?.text];
  const unplaced = papers.filter((_, paper) => (found.themeOfPaper[paper] ?? -1) < 0);
  return {
    format: MAP_FORMAT,
    version: MAP_VERSION,
    title,
    paperCount: papers.length,
    undatedCount: papers.length - dated.length,
    unplacedCount: unplaced.length,
    unplacedMonths: countMonths(unplaced.map(({ date }) => date?.text ?? "")),
    dates: from === undefined || to === undefined ? null : { from, to },
    trust: found.quality.trust,
    themes: found.themes.map((theme, place) => toMapTheme(results, theme, { place, ids })),
    parents: found.parents.map((parent, place) => ({
      id: ids.ofParent(place) ?? 0,
      ...toNested(parent, names.parents[place]),
      ...averagePlace(parent, results.layout),
    })),
    subThemes: found.subThemes.map((part, place) => ({
      id: ids.ofSubTheme(place) ?? 0,
      themeId: part.theme + 1,
      ...toNested(part, names.subThemes[place]),
      ...averagePlace(part, results.layout),
    })),
    keywords: results.layout.keywords.flatMap((placed) => toMapKeyword(results, placed, ids)),
    links: linksWorthDrawing(results, linksPerKeyword),
  };
}

function toMapTheme(
  { extracted, layout, names, papers }: StageResults,
  theme: Theme,
  { ids, place }: { readonly place: number; readonly ids: ThemeIds },
): MapTheme {
  const named = names.themes[place];
  const disc = layout.discs[place] ?? { x: 0, y: 0, radius: 0 };
  return {
    id: place + 1,
    name: named?.name ?? "",
    description: named?.description ?? "",
    parentId: ids.parentOf(place),
    colour: layout.colours[place] ?? 0,
    paperCount: theme.papers.length,
    keywordCount: theme.keywords.length,
    stability: theme.stability,
    resampleStability: theme.resampleStability,
    foundInRuns: theme.foundInRuns,
    foundInResamples: theme.foundInResamples,
    trust: theme.trust,
    x: disc.x,
    y: disc.y,
    radius: disc.radius,
    topKeywords: (named?.ranked ?? [])
      .slice(0, TOP_KEYWORDS)
      .map((keyword) => extracted.keywords[keyword]?.label ?? ""),
    months: countMonths(theme.papers.map((paper) => papers[paper]?.date?.text ?? "")),
  };
}

function toNested({ keywords, papers, trust }: Theme, named: NamedTheme | undefined) {
  return {
    name: named?.name ?? "",
    paperCount: papers.length,
    keywordCount: keywords.length,
    trust,
  };
}

/** Papers by month, or by year where the month is not known; no date is an empty text. */
function countMonths(dates: readonly string[]): [month: string, papers: number][] {
  const counts = new Map<string, number>();
  for (const date of dates) {
    const month = date.slice(0, MONTH_LENGTH);
    if (month !== "") counts.set(month, (counts.get(month) ?? 0) + 1);
  }
  return [...counts].toSorted((a, b) => compareText(a[0], b[0]));
}

function toMapKeyword(
  { extracted, found }: StageResults,
  placed: StageResults["layout"]["keywords"][number],
  ids: ThemeIds,
): MapKeyword[] {
  const keyword = extracted.keywords[placed.keyword];
  if (keyword === undefined) return [];
  return [
    {
      id: placed.keyword,
      key: keyword.key,
      label: keyword.label,
      themeId: ids.ofTheme(found.themeOfKeyword[placed.keyword]),
      subThemeId: ids.ofSubTheme(found.subThemeOfKeyword[placed.keyword]),
      paperCount: keyword.paperCount,
      importance: placed.importance,
      x: placed.x,
      y: placed.y,
    },
  ];
}

/**
 * The strongest links of each keyword on the map, by weight times the root of the papers behind
 * it: a link of weight 1 that rests on two papers comes after one of .8 that rests on nine.
 */
function linksWorthDrawing(results: StageResults, linksPerKeyword: number): MapLink[] {
  const shown = new Set(results.layout.keywords.map(({ keyword }) => keyword));
  const candidates = results.keywordLinks
    .filter(({ source, target }) => shown.has(source) && shown.has(target))
    .map(({ paperCount, source, target, weight }) => ({
      source,
      target,
      weight: weight * Math.sqrt(paperCount),
      link: [source, target, paperCount, round(weight, WEIGHT_DECIMALS)] satisfies MapLink,
    }));
  return keepStrongest(candidates, results.extracted.keywords.length, linksPerKeyword)
    .toSorted((a, b) => b.weight - a.weight || a.source - b.source || a.target - b.target)
    .map(({ link }) => link);
}
