import type { PartialDate } from "./reader.ts";

const DAYS_IN_MONTH = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;

/** The part of an ISO date or date-time that names the day, month or year. */
const ISO_DATE =
  /^(\d{4})(?:-(\d{2})(?:-(\d{2})(?:[T ]\d{2}:?\d{2}(?::?\d{2}(?:[.,]\d+)?)?\s*(?:Z|[+-]\d{2}(?::?\d{2})?)?)?)?)?$/i;

/** Years outside this range are taken for slips of the pen. */
const FIRST_YEAR = 1000;

/** Reads `2025`, `2025-10`, `2025-10-28` or an ISO date-time (its day); null when it is no such date. */
export function parseIsoDate(text: string): PartialDate | null {
  const match = ISO_DATE.exec(text.trim());
  if (match === null) return null;
  const [, year, month, day] = match;
  if (Number(year) < FIRST_YEAR) return null;
  if (month === undefined) return { text: `${year}`, precision: "year" };
  if (Number(month) < 1 || Number(month) > 12) return null;
  if (day === undefined) return { text: `${year}-${month}`, precision: "month" };
  return toDay(Number(year), Number(month), Number(day));
}

/** The day as a date; null when the calendar has no such day. */
export function toDay(year: number, month: number, day: number): PartialDate | null {
  if (year < FIRST_YEAR || !isDayOfMonth(year, month, day)) return null;
  const text = `${String(year).padStart(4, "0")}-${pad(month)}-${pad(day)}`;
  return { text, precision: "day" };
}

function isDayOfMonth(year: number, month: number, day: number): boolean {
  const days = DAYS_IN_MONTH[month - 1];
  if (days === undefined) return false;
  const isLeapYear = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  return day >= 1 && day <= (month === 2 && isLeapYear ? 29 : days);
}

function pad(value: number): string {
  return String(value).padStart(2, "0");
}
