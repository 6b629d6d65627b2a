import type { MapIndex } from "#src/data/map-index.ts";
import type { PaperItem } from "#src/data/queries/paper-item.ts";
import { formatCount } from "#src/lib/format-count.ts";
import { formatDate } from "#src/lib/format-date.ts";
import { matchWords, type TextRange } from "#src/lib/match-text.ts";
import type { Selection } from "#src/state/view-state.ts";
import { findKeywords, findThemes } from "./find-on-map.ts";

/** One answer to a search, ready to be shown and chosen. */
export interface SearchItem {
  /** Unique among the answers. */
  readonly id: string;
  readonly label: string;
  readonly marks: readonly TextRange[];
  readonly note: string;
  /** Place of its theme in the palette; null when it has none. */
  readonly colour: number | null;
  readonly selection: Selection;
}

export interface SearchGroup {
  readonly label: string;
  readonly items: readonly SearchItem[];
}

const THEMES_AT_MOST = 4;
const KEYWORDS_AT_MOST = 7;

/** What the map itself answers, by kind; kinds without an answer are left out. */
export function groupMapAnswers(map: MapIndex, words: readonly string[]): SearchGroup[] {
  const themes = findThemes(map, words, THEMES_AT_MOST).map(
    ({ found, marks }): SearchItem => ({
      id: `theme ${found.id}`,
      label: found.name,
      marks,
      note: formatCount(found.paperCount, "paper"),
      colour: found.colour,
      selection: { kind: "theme", id: found.id },
    }),
  );
  const keywords = findKeywords(map, words, KEYWORDS_AT_MOST).map(
    ({ found, marks }): SearchItem => ({
      id: `keyword ${found.id}`,
      label: found.label,
      marks,
      note: formatCount(found.paperCount, "paper"),
      colour: found.themeId === null ? null : (map.themeById(found.themeId)?.colour ?? null),
      selection: { kind: "keyword", key: found.key },
    }),
  );
  return [
    { label: "Themes", items: themes },
    { label: "Keywords", items: keywords },
  ].filter((group) => group.items.length > 0);
}

/** Papers as answers. A word may stand in the abstract only; then nothing in the title is marked. */
export function groupPapers(
  map: MapIndex,
  papers: readonly PaperItem[],
  words: readonly string[],
): SearchGroup[] {
  if (papers.length === 0) return [];
  const items = papers.map(
    (paper): SearchItem => ({
      id: `paper ${paper.id}`,
      label: paper.title,
      marks: words.flatMap((word) => matchWords(paper.title, [word]) ?? []),
      note: paper.date === null ? "undated" : formatDate(paper.date, paper.datePrecision),
      colour: paper.themeId === null ? null : (map.themeById(paper.themeId)?.colour ?? null),
      selection: { kind: "paper", key: paper.key },
    }),
  );
  return [{ label: "Papers", items }];
}
