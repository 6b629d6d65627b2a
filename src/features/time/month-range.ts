import type { TimeSpan } from "#src/data/time-bars.ts";
import { formatCount, formatNumber, formatPart } from "#src/lib/format-count.ts";
import {
  isYearOnly,
  type MonthNumber,
  monthInWords,
  toMonthNumber,
  toMonthText,
} from "#src/lib/months.ts";
import type { Filter } from "#src/state/view-state.ts";

export type Limits = Pick<Filter, "from" | "to">;

/** The months a filter asks for. They may lie outside the span, or end before they begin. */
export function askedRange({ from, to }: Limits, span: TimeSpan): TimeSpan {
  return {
    first: from === null ? span.first : toMonthNumber(from),
    last: to === null ? span.last : toMonthNumber(to),
  };
}

/** Where the ends of the range stand in the span; at least one month apart. */
export function rangeOf(limits: Limits, span: TimeSpan): TimeSpan {
  const asked = askedRange(limits, span);
  const [first, last] = [within(asked.first, span), within(asked.last, span)];
  return { first: Math.min(first, last), last: Math.max(first, last) };
}

/** A range as the address keeps it: an end of the span is no limit. */
export function toLimits(range: TimeSpan, span: TimeSpan): Limits {
  return {
    from: range.first <= span.first ? null : toMonthText(range.first),
    to: range.last >= span.last ? null : toMonthText(range.last),
  };
}

export interface RangeCounts {
  /** Papers in the filter; null while they are not known. */
  readonly paperCount: number | null;
  readonly allCount: number;
  readonly undatedCount: number;
  readonly showsUndated: boolean;
  /** Dated papers that the bars of months leave out. */
  readonly monthlessCount: number;
}

/** First and last date of all papers, as far as they are known: `2023`, `2023-08-01`. */
export interface Ends {
  readonly from: string;
  readonly to: string;
}

/** `Aug 2023 to Oct 2025, 71 of 98 papers; 6 undated`: what is asked for, also where it is empty. */
export function rangeInWords(limits: Limits, ends: Ends, counts: RangeCounts): string {
  const rest = undatedInWords(counts) + monthlessInWords(counts);
  return `${limitsInWords(limits, ends)}, ${papersInWords(counts)}${rest}`;
}

function limitsInWords({ from, to }: Limits, ends: Ends): string {
  if (to === null && from !== null && from.slice(0, ends.to.length) > ends.to)
    return `From ${dateInWords(from)}`;
  if (from === null && to !== null && to < ends.from.slice(0, to.length)) {
    return `Until ${dateInWords(to)}`;
  }
  const [first, last] = [dateInWords(from ?? ends.from), dateInWords(to ?? ends.to)];
  return first === last ? first : `${first} to ${last}`;
}

function dateInWords(date: string): string {
  return isYearOnly(date) ? date : monthInWords(toMonthNumber(date));
}

function monthlessInWords({ monthlessCount }: RangeCounts): string {
  if (monthlessCount === 0) return "";
  return `; ${formatNumber(monthlessCount)} with a year but no month are not drawn`;
}

function papersInWords({ paperCount, allCount }: RangeCounts): string {
  if (paperCount === null) return `${formatCount(allCount, "paper")} in all`;
  return formatPart(paperCount, allCount, "paper");
}

function undatedInWords({ undatedCount, showsUndated }: RangeCounts): string {
  if (undatedCount === 0) return "";
  return `; ${formatNumber(undatedCount)} undated${showsUndated ? "" : " left out"}`;
}

function within(month: MonthNumber, { first, last }: TimeSpan): MonthNumber {
  return Math.min(last, Math.max(first, month));
}
