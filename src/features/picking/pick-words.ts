import type { MapIndex } from "#src/data/map-index.ts";
import type { Picked } from "#src/data/picked.ts";
import { formatCount, formatNumber } from "#src/lib/format-count.ts";
import type { PickCounts } from "./use-pick-counts.ts";

/** `12 keywords and 14 papers`, as far as it is known; `isLost` when no more will be known. */
export function countPick({ keywords, papers }: Picked, isLost = false): string {
  const parts = [
    keywords === null ? null : formatCount(keywords.size, "keyword"),
    papers === null ? null : formatCount(papers.size, "paper"),
  ].filter((part) => part !== null);
  if (parts.length > 0) return parts.join(" and ");
  return isLost ? "Not known without the database" : "Counting…";
}

/** `10 of the keywords and 3 of the papers are in the filter`; empty when the filter leaves all. */
export function countPickInFilter(counts: PickCounts): string {
  const { keywords, papers } = counts.picked;
  const paperCount = counts.papers.reduce((sum, row) => sum + row.paperCount, 0);
  const [allKeywords, allPapers] = [keywords?.size ?? 0, papers?.size ?? 0];
  if (counts.keywordCount === allKeywords && paperCount === allPapers) return "";
  const ofKeywords = `${formatNumber(counts.keywordCount)} of the keywords`;
  return `${ofKeywords} and ${formatNumber(paperCount)} of the papers are in the filter`;
}

/** That only keywords on the map are picked, where the corpus has more; empty where it has not. */
export function explainReach({ keywords, themes }: Pick<MapIndex, "keywords" | "themes">): string {
  const all = themes.reduce((sum, { keywordCount }) => sum + keywordCount, 0);
  const onMap = keywords.filter(({ themeId }) => themeId !== null).length;
  if (onMap >= all) return "";
  return `A pick takes keywords from the ${formatNumber(keywords.length)} that are on the map`;
}
