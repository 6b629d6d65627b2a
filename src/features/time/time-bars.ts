import type { MapFile } from "#pipeline/contract/map-file.ts";
import { type MonthNumber, toMonthNumber, yearOf } from "#src/lib/months.ts";

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
  /** Largest theme of the map first; only themes with papers there. */
  readonly parts: readonly BarPart[];
}

interface BarPart {
  readonly themeId: number;
  /** The theme's place in the palette. */
  readonly place: number;
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
  return { first: toMonthNumber(dates.from), last: toMonthNumber(dates.to) };
}

/** A bar for each month of the span, or for each year when there are too many months. */
export function toTimeBars(themes: MapFile["themes"], span: TimeSpan): TimeBar[] {
  const counts = themes.map((theme) => {
    const byMonth = theme.months.map(([month, paperCount]) => [toMonthNumber(month), paperCount]);
    return { theme, byMonth };
  });
  return cutSpan(span).map(({ first, last }) => {
    const parts: BarPart[] = [];
    let total = 0;
    for (const { theme, byMonth } of counts) {
      const paperCount = sumBetween(byMonth, first, last);
      if (paperCount === 0) continue;
      parts.push({ themeId: theme.id, place: theme.colour, paperCount, below: total });
      total += paperCount;
    }
    return { first, last, total, parts };
  });
}

function sumBetween(
  byMonth: readonly (readonly number[])[],
  first: MonthNumber,
  last: MonthNumber,
): number {
  let sum = 0;
  for (const [month = 0, paperCount = 0] of byMonth) {
    if (month >= first && month <= last) sum += paperCount;
  }
  return sum;
}

function cutSpan({ first, last }: TimeSpan): TimeSpan[] {
  const step = last - first + 1 > MOST_MONTH_BARS ? MONTHS_A_YEAR : 1;
  const start = step === 1 ? first : yearOf(first) * MONTHS_A_YEAR;
  const spans: TimeSpan[] = [];
  for (let month = start; month <= last; month += step) {
    spans.push({ first: Math.max(month, first), last: Math.min(month + step - 1, last) });
  }
  return spans;
}
