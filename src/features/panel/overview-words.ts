import type { MapTrust } from "#pipeline/contract/trust.ts";
import { formatPart } from "#src/lib/format-count.ts";
import { formatMonth } from "#src/lib/format-date.ts";

/** A count inside the filter, and the same without one. */
export interface CountInFilter {
  readonly inFilter: number;
  readonly all: number;
}

/**
 * `98 papers in 7 themes`; with a filter `19 of 98 papers in 3 of 7 themes`; `98 papers, no
 * reliable themes` when that is what was found.
 */
export function describeExtent(
  papers: CountInFilter,
  themes: CountInFilter,
  trust: MapTrust,
): string {
  const paperWords = formatPart(papers.inFilter, papers.all, "paper");
  if (trust === "none") return `${paperWords}, no reliable themes`;
  if (themes.all === 0) return `${paperWords}, too few to find themes`;
  return `${paperWords} in ${formatPart(themes.inFilter, themes.all, "theme")}`;
}

interface Dates {
  /** First and last day; null when no paper is dated. */
  readonly dates: { readonly from: string; readonly to: string } | null;
  readonly undatedCount: number;
}

/** `Mar 2024 to Oct 2025; 6 undated`, each end as precisely as its source knew it. */
export function describeDates({ dates, undatedCount }: Dates): string {
  if (dates === null) return "None of the papers is dated.";
  const from = describeEnd(dates.from);
  const to = describeEnd(dates.to);
  const range = from === to ? from : `${from} to ${to}`;
  return undatedCount === 0 ? range : `${range}; ${undatedCount} undated`;
}

function describeEnd(date: string): string {
  return date.length === "2025".length ? date : formatMonth(date);
}
