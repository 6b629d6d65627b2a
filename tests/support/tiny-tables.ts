import type { RowOf } from "#pipeline/contract/table-spec.ts";
import type { TABLES, TableName, Tables } from "#pipeline/contract/tables.ts";
import { toTables } from "./rows-to-tables.ts";
import { KEYWORD_THEMES, PAPER_THEMES, THEME_NAMES, THEMES } from "./tiny-theme-rows.ts";

type Row<Name extends TableName> = RowOf<(typeof TABLES)[Name]>;

/** A small map by hand: two themes, five papers (one undated, one dated to a year), four keywords. */
export function tinyTables(): Tables {
  return toTables({
    papers: PAPERS,
    keywords: KEYWORDS,
    paper_keywords: PAPER_KEYWORDS,
    mentions: MENTIONS,
    links: LINKS,
    themes: THEMES,
    theme_names: THEME_NAMES,
    paper_themes: PAPER_THEMES,
    keyword_themes: KEYWORD_THEMES,
    paper_links: PAPER_LINKS,
  });
}

export function aPaperRow(id: number, fields: Partial<Row<"papers">>): Row<"papers"> {
  return {
    paper_id: id,
    key: `paper-${id}`,
    title: `Paper ${id}`,
    abstract: "",
    original_title: null,
    original_abstract: null,
    date: null,
    date_precision: null,
    authors: [],
    author_count: null,
    organisation: null,
    venue: null,
    url: null,
    categories: [],
    comment_count: null,
    theme_id: null,
    finest_theme_id: fields.theme_id ?? null,
    x: null,
    y: null,
    source_file: "tiny.jsonl",
    source_line: id + 1,
    extra: null,
    ...fields,
  };
}

const PAPERS: readonly Row<"papers">[] = [
  aPaperRow(0, {
    title: "Graphs of naïve Gödel numbers",
    abstract: "We study graphs. A graph links keywords and maps. Nothing else matters.",
    original_abstract: "We  study\n graphs. A graph links keywords and maps. Nothing else matters.",
    date: "2025-03-14",
    date_precision: "day",
    authors: ["Ada Lovelace", "Kurt Gödel"],
    author_count: 2,
    organisation: "tencent",
    url: "https://example.org/0",
    comment_count: 7,
    theme_id: 1,
  }),
  aPaperRow(1, {
    title: "Maps for graphs",
    abstract: "Maps need graphs.",
    date: "2025-01-01",
    date_precision: "month",
    theme_id: 1,
  }),
  aPaperRow(2, {
    title: "Speech from silence",
    date: "2024-01-01",
    date_precision: "year",
    theme_id: 2,
  }),
  aPaperRow(3, { title: "An undated talk", abstract: "Speech again.", theme_id: 2 }),
  aPaperRow(4, { title: "Fits nowhere", date: "2025-03-31", date_precision: "day" }),
];

type KeywordCells = Row<"keywords">;

export function aKeywordRow(
  id: number,
  fields: Omit<
    KeywordCells,
    "keyword_id" | "spellings" | "mention_count" | "finest_theme_id" | "x" | "y" | "importance"
  > &
    Partial<KeywordCells>,
): KeywordCells {
  return {
    spellings: [fields.label],
    mention_count: 1,
    finest_theme_id: fields.theme_id,
    x: 0,
    y: 0,
    importance: 0.5,
    ...fields,
    keyword_id: id,
  };
}

const KEYWORDS: readonly Row<"keywords">[] = [
  aKeywordRow(0, {
    key: "graph",
    label: "graph",
    spellings: ["graph", "Gödel graph"],
    paper_count: 2,
    theme_id: 1,
  }),
  aKeywordRow(1, { key: "map", label: "map", paper_count: 2, theme_id: 1 }),
  aKeywordRow(2, { key: "speech", label: "speech", paper_count: 2, theme_id: 2 }),
  aKeywordRow(3, {
    key: "silence",
    label: "silence",
    paper_count: 1,
    theme_id: null,
    x: null,
    y: null,
  }),
];

const PAPER_KEYWORDS: readonly Row<"paper_keywords">[] = [
  { paper_id: 0, rank: 1, keyword_id: 0, score: 2 },
  { paper_id: 0, rank: 2, keyword_id: 1, score: 1 },
  { paper_id: 1, rank: 1, keyword_id: 1, score: 2 },
  { paper_id: 1, rank: 2, keyword_id: 0, score: 1 },
  { paper_id: 2, rank: 1, keyword_id: 2, score: 2 },
  { paper_id: 2, rank: 2, keyword_id: 3, score: 1 },
  { paper_id: 3, rank: 1, keyword_id: 2, score: 1 },
];

const MENTIONS: readonly Row<"mentions">[] = [
  {
    paper_id: 0,
    keyword_id: 0,
    field: "abstract",
    start: 11,
    end: 17,
    shown_start: 9,
    shown_end: 15,
    sentence: 0,
    surface: "graphs",
  },
  {
    paper_id: 0,
    keyword_id: 0,
    field: "abstract",
    start: 21,
    end: 26,
    shown_start: 19,
    shown_end: 24,
    sentence: 1,
    surface: "graph",
  },
  {
    paper_id: 0,
    keyword_id: 1,
    field: "abstract",
    start: 46,
    end: 50,
    shown_start: 44,
    shown_end: 48,
    sentence: 1,
    surface: "maps",
  },
  {
    paper_id: 0,
    keyword_id: 0,
    field: "title",
    start: 0,
    end: 6,
    shown_start: 0,
    shown_end: 6,
    sentence: 0,
    surface: "Graphs",
  },
];

const LINKS: readonly Row<"links">[] = [
  { source_id: 0, target_id: 1, paper_count: 2, weight: 0.8 },
  { source_id: 2, target_id: 3, paper_count: 1, weight: 0.4 },
];

const PAPER_LINKS: readonly Row<"paper_links">[] = [
  { source_id: 0, target_id: 1, weight: 0.6, wording: 0.5, meaning: 0.7, words: ["graph", "map"] },
  { source_id: 0, target_id: 2, weight: 0.1, wording: 0.1, meaning: null, words: [] },
];
