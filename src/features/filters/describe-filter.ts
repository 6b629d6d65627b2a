import type { FilterCounts } from "#src/data/filter-counts.ts";
import type { ThemeNode } from "#src/data/map-index.ts";
import { formatCount, formatNumber, formatPart } from "#src/lib/format-count.ts";
import { formatMonth } from "#src/lib/format-date.ts";
import type { Loadable } from "#src/lib/loadable.ts";

/** How many papers the filter leaves: `71 of 98 papers`. */
export function describeCounts(counts: Loadable<FilterCounts>, paperCount: number): string {
  switch (counts.status) {
    case "loading":
      return "Counting papers…";
    case "failed":
      return "The filter cannot count papers now.";
    case "ready":
      return counts.value.paperCount === paperCount
        ? `All ${formatCount(paperCount, "paper")}`
        : formatPart(counts.value.paperCount, paperCount, "paper");
  }
}

/** Which themes the filter leaves: their name, or how many of how many; it may ask for others. */
export function describeThemes(
  chosen: readonly ThemeNode[],
  askedCount: number,
  themeCount: number,
): string {
  const [only] = chosen;
  if (only === undefined) return askedCount === 0 ? "All themes" : "Themes not in this map";
  return chosen.length === 1 ? only.name : `${chosen.length} of ${themeCount} themes`;
}

/** A range of months in words; null when it is open at both ends. */
export function describeMonths(from: string | null, to: string | null): string | null {
  if (from === null) return to === null ? null : `until ${formatMonth(to)}`;
  if (to === null) return `since ${formatMonth(from)}`;
  return from === to ? formatMonth(from) : `${formatMonth(from)} to ${formatMonth(to)}`;
}

/** The undated papers a filter leaves out, of those its themes have; without a number when there are none or it is not known. */
export function describeUndated(counts: Loadable<FilterCounts>): string {
  return counts.status === "ready" && counts.value.undatedCount > 0
    ? `without ${formatNumber(counts.value.undatedCount)} undated`
    : "without undated";
}
