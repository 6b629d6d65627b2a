import type { MapFile } from "#pipeline/contract/map-file.ts";
import {
  isYearOnly,
  type MonthNumber,
  toLastMonthNumber,
  toMonthNumber,
  yearOf,
} from "#src/lib/months.ts";

export interface TimeSpan {
  readonly first: MonthNumber;
  /** Included. */
  readonly last: MonthNumber;
}

/** The papers of one stretch of time, themes stacked. */
export interface TimeBar {
  readonly first: MonthNumber;
  readonly last: MonthNumber;
  readonly total: number;
  /** Largest theme of the map first, papers without a theme last; none without papers there. */
  readonly parts: readonly BarPart[];
}

export interface TimeChart {
  readonly bars: readonly TimeBar[];
  /** Papers dated to the year only that bars of months have no place for. */
  readonly monthlessCount: number;
}

type ChartSource = Pick<MapFile, "themes" | "unplacedMonths">;

interface BarPart {
  /** Null for the papers without a theme. */
  readonly themeId: number | null;
  /** The theme's place in the palette; null for no theme. */
  readonly place: number | null;
  readonly paperCount: number;
  /** Papers of the parts below it. */
  readonly below: number;
}

const MONTHS_A_YEAR = 12;
/** More months than this are drawn as years: thinner bars cannot be told apart. */
const MOST_MONTH_BARS = 96;

/** The months from the first dated paper to the last; null when none is dated. */
export function spanOf({ dates }: Pick<MapFile, "dates">): TimeSpan | null {
  if (dates === null) return null;
  return { first: toMonthNumber(dates.from), last: toLastMonthNumber(dates.to) };
}

/**
 * A bar for each month of the span; for each year when there are too many months, or when most of
 * the dated papers have none.
 */
export function toTimeChart(source: ChartSource, span: TimeSpan): TimeChart {
  const stacks = toStacks(source);
  const entries = stacks.flatMap(({ months }) => months);
  const monthlessCount = sum(entries.filter(([month]) => isYearOnly(month)));
  const isYearly =
    span.last - span.first + 1 > MOST_MONTH_BARS || 2 * monthlessCount > sum(entries);
  const drawn = stacks.map(({ themeId, place, months }) => ({
    themeId,
    place,
    byMonth: months
      .filter(([month]) => isYearly || !isYearOnly(month))
      .map(([month, paperCount]) => [toMonthNumber(month), paperCount]),
  }));
  const bars = cutSpan(span, isYearly ? MONTHS_A_YEAR : 1).map(({ first, last }) => {
    const parts: BarPart[] = [];
    let total = 0;
    for (const { themeId, place, byMonth } of drawn) {
      const paperCount = sumBetween(byMonth, first, last);
      if (paperCount === 0) continue;
      parts.push({ themeId, place, paperCount, below: total });
      total += paperCount;
    }
    return { first, last, total, parts };
  });
  return { bars, monthlessCount: isYearly ? 0 : monthlessCount };
}

type PapersByMonth = MapFile["unplacedMonths"];

interface Stack extends Pick<BarPart, "themeId" | "place"> {
  readonly months: PapersByMonth;
}

function toStacks({ themes, unplacedMonths }: ChartSource): Stack[] {
  const ofThemes = themes.map(({ id, colour, months }) => ({ themeId: id, place: colour, months }));
  return [...ofThemes, { themeId: null, place: null, months: unplacedMonths }];
}

function sum(entries: PapersByMonth): number {
  return entries.reduce((total, [, paperCount]) => total + paperCount, 0);
}

function sumBetween(
  byMonth: readonly (readonly number[])[],
  first: MonthNumber,
  last: MonthNumber,
): number {
  let total = 0;
  for (const [month = 0, paperCount = 0] of byMonth) {
    if (month >= first && month <= last) total += paperCount;
  }
  return total;
}

function cutSpan({ first, last }: TimeSpan, step: number): TimeSpan[] {
  const start = step === 1 ? first : yearOf(first) * MONTHS_A_YEAR;
  const spans: TimeSpan[] = [];
  for (let month = start; month <= last; month += step) {
    spans.push({ first: Math.max(month, first), last: Math.min(month + step - 1, last) });
  }
  return spans;
}
