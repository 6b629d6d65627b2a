import { whyNoThemes } from "#src/data/why-no-themes.ts";
import { formatCount, formatPart } from "#src/lib/format-count.ts";
import type { Dot, MapModel } from "./map-model.ts";

const LARGEST_THEMES = 3;

/** What a screen reader says of the map as a whole. */
export function summariseMap({ map }: MapModel): string {
  const { themes, keywords, paperCount } = map;
  const keywordWords = `${formatCount(keywords.length, "keyword")} from ${formatCount(paperCount, "paper")}`;
  if (themes.length === 0) return `Map of ${keywordWords}. ${whyNoThemes(map)}`;
  const made = `Map of ${formatCount(themes.length, "theme")} and ${keywordWords}.`;
  const largest = themes
    .slice(0, LARGEST_THEMES)
    .map((theme) => `${theme.name}, ${formatCount(theme.paperCount, "paper")}`);
  return `${made} Largest: ${largest.join("; ")}.`;
}

/** The line below a keyword's label: its theme, and its papers that are in the filter. */
export function describeKeyword(
  { themeId, paperCount }: Pick<Dot, "themeId" | "paperCount">,
  { themes }: MapModel,
  inFilter: number | null,
): string {
  const papers = formatPart(inFilter ?? paperCount, paperCount, "paper");
  // Where there are no themes, to have none says nothing.
  if (themes.size === 0) return papers;
  const theme = themes.get(themeId ?? -1)?.name ?? "No theme";
  return `${theme} · ${papers}`;
}
