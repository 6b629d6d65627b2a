import {
  MAP_FORMAT,
  MAP_VERSION,
  type MapFile,
  type MapKeyword,
  type MapLink,
  type MapTheme,
} from "#pipeline/contract/map-file.ts";
import { keepStrongest } from "#pipeline/links/keep-strongest.ts";
import { compareText } from "#pipeline/numeric/compare.ts";
import { round } from "#pipeline/numeric/round.ts";
import { firstDay } from "./first-day.ts";
import { type StageResults, themeId } from "./to-tables.ts";

const TOP_KEYWORDS = 8;
const MONTH_LENGTH = "2025-10".length;
const WEIGHT_DECIMALS = 4;

/** What the page draws before anything else is loaded. */
export function toMap(results: StageResults, title: string, linksPerKeyword: number): MapFile {
  const { found, papers } = results;
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
    themes: found.themes.map((_, theme) => toMapTheme(results, theme)),
    keywords: results.layout.keywords.flatMap((placed) => toMapKeyword(results, placed)),
    links: linksWorthDrawing(results, linksPerKeyword),
  };
}

function toMapTheme(
  { extracted, found, layout, names, papers }: StageResults,
  theme: number,
): MapTheme {
  const own = found.themes[theme];
  const disc = layout.discs[theme] ?? { x: 0, y: 0, radius: 0 };
  return {
    id: theme + 1,
    name: names[theme]?.name ?? "",
    colour: layout.colours[theme] ?? 0,
    paperCount: own?.papers.length ?? 0,
    keywordCount: own?.keywords.length ?? 0,
    stability: own?.stability ?? 0,
    x: disc.x,
    y: disc.y,
    radius: disc.radius,
    topKeywords: (names[theme]?.ranked ?? [])
      .slice(0, TOP_KEYWORDS)
      .map((keyword) => extracted.keywords[keyword]?.label ?? ""),
    months: countMonths((own?.papers ?? []).map((paper) => papers[paper]?.date?.text ?? "")),
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
): MapKeyword[] {
  const keyword = extracted.keywords[placed.keyword];
  if (keyword === undefined) return [];
  return [
    {
      id: placed.keyword,
      key: keyword.key,
      label: keyword.label,
      themeId: themeId(found.themeOfKeyword[placed.keyword]),
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
