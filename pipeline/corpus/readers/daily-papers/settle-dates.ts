import { parseIsoDate, toDay } from "#pipeline/corpus/partial-date.ts";
import type { PartialDate } from "#pipeline/corpus/reader.ts";
import type { PrintedDate } from "./classify-line.ts";
import type { Page, PageFault } from "./page.ts";

/** The dates of a page with their years, and what had to be assumed for them. */
export interface SettledDates {
  /** By the line the date stands on; null for a date the calendar does not have, or without a year. */
  readonly byLine: ReadonlyMap<number, PartialDate | null>;
  readonly pageDate: PartialDate | null;
  readonly assumption: string | null;
  readonly faults: readonly PageFault[];
}

/** The page's own year, and in words where it comes from. */
interface PageYear {
  readonly year: number;
  readonly source: string;
}

/**
 * Gives every date of a page its year. The page leaves the year out in its own year: that year is
 * taken from `asOf` (ISO day), else it is the year after the last one the page writes out.
 */
export function settleDates(page: Page, asOf: string | null): SettledDates {
  const printed = page.papers.flatMap(({ date }) => (date === null ? [] : [date]));
  const own = findPageYear(page, asOf);
  const byLine = new Map<number, PartialDate | null>();
  const faults: PageFault[] = [];
  for (const { line, printed: date } of printed) {
    const year = date.year ?? own?.year ?? null;
    const settled = year === null ? null : toDay(year, date.month, date.day);
    byLine.set(line, settled);
    if (settled === null && year !== null) faults.push(impossible(line, date, year));
  }
  const yearless = printed.filter(({ printed: date }) => date.year === null);
  const [first] = yearless;
  if (own === null && first !== undefined) {
    faults.push({
      line: first.line,
      reason: `The page writes out no year, so ${count(yearless.length)} could not be read; give the page's day with --as-of.`,
      lost: false,
    });
  }
  const read = yearless.filter(({ line }) => byLine.get(line) !== null).length;
  const assumption = own === null || read === 0 ? null : tellYear(read, own);
  return { byLine, pageDate: settlePageDate(page, own), assumption, faults };
}

function findPageYear(page: Page, asOf: string | null): PageYear | null {
  const named = page.date?.printed.year ?? null;
  if (named !== null) return { year: named, source: "the year at the top of the page" };
  const day = asOf === null ? null : parseIsoDate(asOf);
  if (day !== null && day.precision === "day") return yearBefore(page, day.text);
  const years = page.papers.flatMap(({ date }) => date?.printed.year ?? []);
  if (years.length === 0) return null;
  const last = years.reduce((latest, year) => Math.max(latest, year));
  return { year: last + 1, source: "the year after the last one written out" };
}

/** The last year in which the page's day, or its latest date without a year, is not after `asOf`. */
function yearBefore(page: Page, asOf: string): PageYear {
  const dates = page.date === null ? page.papers.map(({ date }) => date) : [page.date];
  const monthDays = dates.flatMap((date) =>
    date === null || date.printed.year !== null
      ? []
      : [date.printed.month * 100 + date.printed.day],
  );
  const latest = monthDays.reduce((later, monthDay) => Math.max(later, monthDay), 0);
  const isLaterInYear = latest > Number(asOf.slice(5, 7)) * 100 + Number(asOf.slice(8, 10));
  const year = Number(asOf.slice(0, 4)) - (isLaterInYear ? 1 : 0);
  return { year, source: `the page's year as of ${asOf}` };
}

function settlePageDate(page: Page, own: PageYear | null): PartialDate | null {
  if (page.date === null || own === null) return null;
  return toDay(own.year, page.date.printed.month, page.date.printed.day);
}

function impossible(line: number, { month, day }: PrintedDate, year: number): PageFault {
  const reason = `There is no day ${day} in month ${month} of ${year}; the paper was read without a date.`;
  return { line, reason, lost: false };
}

function count(dates: number): string {
  return dates === 1 ? "1 date without a year" : `${dates} dates without a year`;
}

function tellYear(dates: number, { year, source }: PageYear): string {
  return `${count(dates)} ${dates === 1 ? "was" : "were"} read as ${year}, ${source}.`;
}
