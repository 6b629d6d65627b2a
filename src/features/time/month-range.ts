import { formatCount, formatNumber, formatPart } from "#src/lib/format-count.ts";
import { type MonthNumber, monthInWords, toMonthNumber, toMonthText } from "#src/lib/months.ts";
import type { Filter } from "#src/state/view-state.ts";
import type { TimeSpan } from "./time-bars.ts";

/** The part of the span a filter keeps; at least one month of it. */
export function rangeOf({ from, to }: Pick<Filter, "from" | "to">, span: TimeSpan): TimeSpan {
  const first = from === null ? span.first : within(toMonthNumber(from), span);
  const last = to === null ? span.last : within(toMonthNumber(to), span);
  return { first: Math.min(first, last), last: Math.max(first, last) };
}

/** A range as the address keeps it: an end of the span is no limit. */
export function toLimits(range: TimeSpan, span: TimeSpan): Pick<Filter, "from" | "to"> {
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
}

/** `Aug 2023 to Oct 2025, 71 of 98 papers; 6 undated`. */
export function rangeInWords({ first, last }: TimeSpan, counts: RangeCounts): string {
  const months =
    first === last ? monthInWords(first) : `${monthInWords(first)} to ${monthInWords(last)}`;
  return `${months}, ${papersInWords(counts)}${undatedInWords(counts)}`;
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
