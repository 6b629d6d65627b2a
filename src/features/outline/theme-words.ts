import { formatCount, formatNumber } from "#src/lib/format-count.ts";

/** `12`, or `7 of 12` when a filter leaves some out. */
export function countInFilter(inFilter: number, all: number): string {
  return inFilter === all ? formatNumber(all) : `${formatNumber(inFilter)} of ${formatNumber(all)}`;
}

/** Papers the outline cannot put under a theme or a date, in words; empty when there are none. */
export function leftOverWords(unplacedCount: number, undatedCount: number): string[] {
  const words: string[] = [];
  if (unplacedCount > 0) words.push(`${formatCount(unplacedCount, "paper")} in no theme`);
  if (undatedCount > 0) words.push(`${formatCount(undatedCount, "paper")} without a date`);
  return words;
}
