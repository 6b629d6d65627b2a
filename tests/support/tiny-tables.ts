import { TABLE_NAMES, TABLES, type Tables } from "#pipeline/contract/tables.ts";
import type { CellValue } from "#pipeline/contract/table-spec.ts";

type Row = Readonly<Record<string, CellValue>>;

/** A small map by hand: two themes, five papers (one undated, one dated to a year), four keywords. */
export function tinyTables(): Tables {
  return {
    papers: columnsOf("papers", PAPERS),
    keywords: columnsOf("keywords", KEYWORDS),
    paper_keywords: columnsOf("paper_keywords", PAPER_KEYWORDS),
    mentions: columnsOf("mentions", MENTIONS),
    links: columnsOf("links", LINKS),
    themes: columnsOf("themes", THEMES),
    paper_themes: columnsOf("paper_themes", PAPER_THEMES),
    paper_links: columnsOf("paper_links", PAPER_LINKS),
  } as unknown as Tables;
}

function aPaperRow(id: number, fields: Row): Row {
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
    source_file: "tiny.jsonl",
    source_line: id + 1,
    extra: null,
    ...fields,
  };
}

const PAPERS: readonly Row[] = [
  aPaperRow(0, {
    title: "Graphs of naïve Gödel numbers",
    abstract: "We study graphs. A graph links keywords and maps. Nothing else matters.",
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
  aPaperRow(2, { title: "Speech from silence", date: "2024-01-01", date_precision: "year", theme_id: 2 }),
  aPaperRow(3, { title: "An undated talk", abstract: "Speech again.", theme_id: 2 }),
  aPaperRow(4, { title: "Fits nowhere", date: "2025-03-31", date_precision: "day" }),
];

function aKeywordRow(id: number, fields: Row): Row {
  return { keyword_id: id, mention_count: 1, x: 0, y: 0, importance: 0.5, ...fields };
}

const KEYWORDS: readonly Row[] = [
  aKeywordRow(0, { key: "graph", label: "graph", paper_count: 2, theme_id: 1 }),
  aKeywordRow(1, { key: "map", label: "map", paper_count: 2, theme_id: 1 }),
  aKeywordRow(2, { key: "speech", label: "speech", paper_count: 2, theme_id: 2 }),
  aKeywordRow(3, { key: "silence", label: "silence", paper_count: 1, theme_id: null, x: null, y: null }),
];

const PAPER_KEYWORDS: readonly Row[] = [
  { paper_id: 0, rank: 1, keyword_id: 0, score: 2 },
  { paper_id: 0, rank: 2, keyword_id: 1, score: 1 },
  { paper_id: 1, rank: 1, keyword_id: 1, score: 2 },
  { paper_id: 1, rank: 2, keyword_id: 0, score: 1 },
  { paper_id: 2, rank: 1, keyword_id: 2, score: 2 },
  { paper_id: 2, rank: 2, keyword_id: 3, score: 1 },
  { paper_id: 3, rank: 1, keyword_id: 2, score: 1 },
];

const MENTIONS: readonly Row[] = [
  { paper_id: 0, keyword_id: 0, field: "abstract", start: 9, end: 15, sentence: 0, surface: "graphs" },
  { paper_id: 0, keyword_id: 0, field: "abstract", start: 19, end: 24, sentence: 1, surface: "graph" },
  { paper_id: 0, keyword_id: 1, field: "abstract", start: 44, end: 48, sentence: 1, surface: "maps" },
  { paper_id: 0, keyword_id: 0, field: "title", start: 0, end: 6, sentence: 0, surface: "Graphs" },
];

const LINKS: readonly Row[] = [
  { source_id: 0, target_id: 1, paper_count: 2, weight: 0.8 },
  { source_id: 2, target_id: 3, paper_count: 1, weight: 0.4 },
];

function aThemeRow(id: number, name: string): Row {
  return {
    theme_id: id,
    level: 0,
    parent_id: null,
    name,
    paper_count: 2,
    keyword_count: 2,
    stability: 0.9,
    colour: id - 1,
    x: 0,
    y: 0,
    radius: 1,
  };
}

const THEMES: readonly Row[] = [aThemeRow(1, "graphs, maps"), aThemeRow(2, "speech")];

const PAPER_THEMES: readonly Row[] = [
  { paper_id: 0, theme_id: 1, weight: 0.7 },
  { paper_id: 0, theme_id: 2, weight: 0.3 },
  { paper_id: 1, theme_id: 1, weight: 1 },
  { paper_id: 2, theme_id: 2, weight: 1 },
  { paper_id: 3, theme_id: 2, weight: 1 },
];

const PAPER_LINKS: readonly Row[] = [
  { source_id: 0, target_id: 1, weight: 0.6, words: ["graph", "map"] },
  { source_id: 0, target_id: 2, weight: 0.1, words: [] },
];

function columnsOf(name: (typeof TABLE_NAMES)[number], rows: readonly Row[]): object {
  const columns = Object.keys(TABLES[name].columns);
  return Object.fromEntries(
    columns.map((column) => [column, rows.map((row) => row[column] ?? null)]),
  );
}
