import type { PapersOnMap } from "#src/data/queries/papers-on-map.ts";
import { whyNoThemes } from "#src/data/why-no-themes.ts";
import type { Dot, MapModel } from "#src/features/map/model/map-model.ts";
import { formatCount, formatPart } from "#src/lib/format-count.ts";
import { formatDate } from "#src/lib/format-date.ts";

const LARGEST_THEMES = 3;

/** What a screen reader says of the map as a whole. */
export function summariseMap({ kind, dots, map }: MapModel): string {
  const { themes, paperCount } = map;
  const dotWords =
    kind === "paper"
      ? formatPart(dots.size, paperCount, "paper")
      : `${formatCount(dots.size, "keyword")} from ${formatCount(paperCount, "paper")}`;
  if (themes.length === 0) return `Map of ${dotWords}. ${whyNoThemes(map)}`;
  const made = `Map of ${formatCount(themes.length, "theme")} and ${dotWords}.`;
  const largest = themes
    .slice(0, LARGEST_THEMES)
    .map((theme) => `${theme.name}, ${formatCount(theme.paperCount, "paper")}`);
  return `${made} Largest: ${largest.join("; ")}.`;
}

/** The line below a paper's title: its theme, its date as far as it is known, its comments. */
export function describePaper(
  paperId: number,
  { dots, themes }: MapModel,
  { ids, dates, precisions, comments }: PapersOnMap,
): string {
  const place = ids.indexOf(paperId);
  const date = dates[place] ?? null;
  const commentCount = comments[place] ?? null;
  const parts = [
    themes.size === 0 ? "" : (themes.get(dots.get(paperId)?.themeId ?? -1)?.name ?? "No theme"),
    date === null ? "undated" : formatDate(date, precisions[place] ?? null),
    commentCount === null ? "" : formatCount(commentCount, "comment"),
  ];
  return parts.filter((part) => part !== "").join(" · ");
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
