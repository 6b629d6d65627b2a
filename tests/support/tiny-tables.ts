import type { RowOf } from "#pipeline/contract/table-spec.ts";
import type { TABLES, TableName, Tables } from "#pipeline/contract/tables.ts";

type Row<Name extends TableName> = RowOf<(typeof TABLES)[Name]>;

/** A small map by hand: two themes, five papers (one undated, one dated to a year), four keywords. */
export function tinyTables(): Tables {
  const papers = columnReader(PAPERS);
  const keywords = columnReader(KEYWORDS);
  const paperKeywords = columnReader(PAPER_KEYWORDS);
  const mentions = columnReader(MENTIONS);
  const links = columnReader(LINKS);
  const themes = columnReader(THEMES);
  const paperThemes = columnReader(PAPER_THEMES);
  const paperLinks = columnReader(PAPER_LINKS);
  return {
    papers: {
      paper_id: papers("paper_id"),
      key: papers("key"),
      title: papers("title"),
      abstract: papers("abstract"),
      original_title: papers("original_title"),
      original_abstract: papers("original_abstract"),
      date: papers("date"),
      date_precision: papers("date_precision"),
      authors: papers("authors"),
      author_count: papers("author_count"),
      organisation: papers("organisation"),
      venue: papers("venue"),
      url: papers("url"),
      categories: papers("categories"),
      comment_count: papers("comment_count"),
      theme_id: papers("theme_id"),
      source_file: papers("source_file"),
      source_line: papers("source_line"),
      extra: papers("extra"),
    },
    keywords: {
      keyword_id: keywords("keyword_id"),
      key: keywords("key"),
      label: keywords("label"),
      spellings: keywords("spellings"),
      paper_count: keywords("paper_count"),
      mention_count: keywords("mention_count"),
      theme_id: keywords("theme_id"),
      x: keywords("x"),
      y: keywords("y"),
      importance: keywords("importance"),
    },
    paper_keywords: {
      paper_id: paperKeywords("paper_id"),
      rank: paperKeywords("rank"),
      keyword_id: paperKeywords("keyword_id"),
      score: paperKeywords("score"),
    },
    mentions: {
      paper_id: mentions("paper_id"),
      keyword_id: mentions("keyword_id"),
      field: mentions("field"),
      start: mentions("start"),
      end: mentions("end"),
      sentence: mentions("sentence"),
      surface: mentions("surface"),
    },
    links: {
      source_id: links("source_id"),
      target_id: links("target_id"),
      paper_count: links("paper_count"),
      weight: links("weight"),
    },
    themes: {
      theme_id: themes("theme_id"),
      level: themes("level"),
      parent_id: themes("parent_id"),
      name: themes("name"),
      paper_count: themes("paper_count"),
      keyword_count: themes("keyword_count"),
      stability: themes("stability"),
      colour: themes("colour"),
      x: themes("x"),
      y: themes("y"),
      radius: themes("radius"),
    },
    paper_themes: {
      paper_id: paperThemes("paper_id"),
      theme_id: paperThemes("theme_id"),
      weight: paperThemes("weight"),
    },
    paper_links: {
      source_id: paperLinks("source_id"),
      target_id: paperLinks("target_id"),
      weight: paperLinks("weight"),
      words: paperLinks("words"),
    },
  };
}

function columnReader<Cells>(
  rows: readonly Cells[],
): <Name extends keyof Cells>(name: Name) => Cells[Name][] {
  return (name) => rows.map((row) => row[name]);
}

function aPaperRow(id: number, fields: Partial<Row<"papers">>): Row<"papers"> {
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

const PAPERS: readonly Row<"papers">[] = [
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

function aKeywordRow(
  id: number,
  fields: Omit<
    KeywordCells,
    "keyword_id" | "spellings" | "mention_count" | "x" | "y" | "importance"
  > &
    Partial<KeywordCells>,
): KeywordCells {
  return {
    spellings: [fields.label],
    mention_count: 1,
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
    start: 9,
    end: 15,
    sentence: 0,
    surface: "graphs",
  },
  {
    paper_id: 0,
    keyword_id: 0,
    field: "abstract",
    start: 19,
    end: 24,
    sentence: 1,
    surface: "graph",
  },
  {
    paper_id: 0,
    keyword_id: 1,
    field: "abstract",
    start: 44,
    end: 48,
    sentence: 1,
    surface: "maps",
  },
  { paper_id: 0, keyword_id: 0, field: "title", start: 0, end: 6, sentence: 0, surface: "Graphs" },
];

const LINKS: readonly Row<"links">[] = [
  { source_id: 0, target_id: 1, paper_count: 2, weight: 0.8 },
  { source_id: 2, target_id: 3, paper_count: 1, weight: 0.4 },
];

function aThemeRow(id: number, name: string): Row<"themes"> {
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

const THEMES: readonly Row<"themes">[] = [aThemeRow(1, "graphs, maps"), aThemeRow(2, "speech")];

const PAPER_THEMES: readonly Row<"paper_themes">[] = [
  { paper_id: 0, theme_id: 1, weight: 0.7 },
  { paper_id: 0, theme_id: 2, weight: 0.3 },
  { paper_id: 1, theme_id: 1, weight: 1 },
  { paper_id: 2, theme_id: 2, weight: 1 },
  { paper_id: 3, theme_id: 2, weight: 1 },
];

const PAPER_LINKS: readonly Row<"paper_links">[] = [
  { source_id: 0, target_id: 1, weight: 0.6, words: ["graph", "map"] },
  { source_id: 0, target_id: 2, weight: 0.1, words: [] },
];
