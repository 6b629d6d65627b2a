import type { MapKeyword } from "#pipeline/contract/map-file.ts";
import type { MapModel } from "./map-model.ts";

const LARGEST_THEMES = 3;

/** What a screen reader says of the map as a whole. */
export function summariseMap({ map }: MapModel): string {
  const { themes, keywords, paperCount } = map;
  const made = `Map of ${count(themes.length, "theme")} and ${count(keywords.length, "keyword")} from ${count(paperCount, "paper")}.`;
  if (themes.length === 0) return made;
  const largest = themes
    .slice(0, LARGEST_THEMES)
    .map((theme) => `${theme.name}, ${count(theme.paperCount, "paper")}`);
  return `${made} Largest: ${largest.join("; ")}.`;
}

/** The line below a keyword's label: its theme, and its papers that are in the filter. */
export function describeKeyword(
  { themeId, paperCount }: MapKeyword,
  { themes }: MapModel,
  inFilter: number | null,
): string {
  const theme = themes.get(themeId ?? -1)?.name ?? "No theme";
  const papers =
    inFilter === null ? count(paperCount, "paper") : `${inFilter} of ${count(paperCount, "paper")}`;
  return `${theme} · ${papers}`;
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? "" : "s"}`;
}
