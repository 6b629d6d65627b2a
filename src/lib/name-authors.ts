import { formatCount, formatNumber } from "./format-count.ts";

/**
 * Some of the authors of a paper, `count` in all: `Lovelace, Gödel and 4 more`; null when neither
 * names nor a number are known.
 */
export function nameAuthors(names: readonly string[], count: number): string | null {
  if (names.length === 0) return count === 0 ? null : formatCount(count, "author");
  const more = count - names.length;
  return more > 0 ? `${names.join(", ")} and ${formatNumber(more)} more` : names.join(", ");
}
