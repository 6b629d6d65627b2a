import type { MapIndex } from "#src/data/map-index.ts";
import type { PaperItem } from "#src/data/queries/paper-item.ts";
import type { FoundKeyword } from "#src/data/queries/search-keywords.ts";
import { formatCount } from "#src/lib/format-count.ts";
import { formatDate } from "#src/lib/format-date.ts";
import { matchWords, type TextRange, toWords } from "#src/lib/match-text.ts";
import type { DotKind, Selection } from "#src/state/view-state.ts";
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
  readonly selection: Selection | null;
  /** Words whose matches are picked on the map; null for an answer to be selected. */
  readonly pick: string | null;
}

export interface SearchGroup {
  readonly label: string;
  /** Whether it stays in view while the others are scrolled. */
  readonly isPinned: boolean;
  readonly items: readonly SearchItem[];
}

const THEMES_AT_MOST = 4;
/** Keywords listed, those of the map first. */
export const KEYWORDS_AT_MOST = 7;

/**
 * Themes and keywords, by kind; kinds without an answer are left out. The map answers at once;
 * keywords off the map, and those that match by another spelling, come from the database.
 */
export function groupNames(
  map: MapIndex,
  words: readonly string[],
  fromDatabase: readonly FoundKeyword[],
): SearchGroup[] {
  const themes = findThemes(map, words, THEMES_AT_MOST).map(
    ({ found, marks }): SearchItem => ({
      id: `theme ${found.id}`,
      label: found.name,
      marks,
      note: formatCount(found.paperCount, "paper"),
      colour: found.colour,
      selection: { kind: "theme", id: found.id },
      pick: null,
    }),
  );
  const onMap = findKeywords(map, words, KEYWORDS_AT_MOST).map(({ found, marks }) =>
    toKeywordItem(map, found, marks),
  );
  const known = new Set(onMap.map(({ id }) => id));
  const others = fromDatabase
    .map((found) => toFoundItem(map, found, words))
    .filter(({ id }) => !known.has(id));
  return [
    { label: "Themes", isPinned: false, items: themes },
    { label: "Keywords", isPinned: false, items: [...onMap, ...others].slice(0, KEYWORDS_AT_MOST) },
  ].filter((group) => group.items.length > 0);
}

type NamedKeyword = Pick<FoundKeyword, "id" | "key" | "label" | "paperCount" | "themeId">;

function toKeywordItem(
  map: MapIndex,
  keyword: NamedKeyword,
  marks: readonly TextRange[],
): SearchItem {
  return {
    id: `keyword ${keyword.id}`,
    label: keyword.label,
    marks,
    note: formatCount(keyword.paperCount, "paper"),
    colour: keyword.themeId === null ? null : (map.themeById(keyword.themeId)?.colour ?? null),
    selection: { kind: "keyword", key: keyword.key },
    pick: null,
  };
}

/** What was found by another spelling is listed under both, or the reader would wonder why. */
function toFoundItem(map: MapIndex, found: FoundKeyword, words: readonly string[]): SearchItem {
  const inLabel = matchWords(found.label, words);
  if (inLabel !== null) return toKeywordItem(map, found, inLabel);
  const label = `${found.label}, ${found.spelling}`;
  return toKeywordItem(map, { ...found, label }, matchWords(label, words) ?? []);
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
      pick: null,
    }),
  );
  return [{ label: "Papers", isPinned: false, items }];
}

/**
 * The last answer: to pick all dots that match by name. On a map of papers they are not counted
 * here, for their titles come from the database.
 */
export function groupPick(map: MapIndex, query: string, dots: DotKind): SearchGroup[] {
  const words = toWords(query);
  const count = findKeywords(map, words, map.keywords.length).length;
  if (words.length === 0 || (dots === "keyword" && count === 0)) return [];
  const note = dots === "keyword" ? formatCount(count, "keyword") : "by title";
  return [
    {
      label: "On the map",
      isPinned: true,
      items: [
        {
          id: "pick",
          label: "Pick all that match",
          marks: [],
          note,
          colour: null,
          selection: null,
          pick: query.trim(),
        },
      ],
    },
  ];
}
