import type { RowOf } from "#pipeline/contract/table-spec.ts";
import type { TABLES, TableName, Tables } from "#pipeline/contract/tables.ts";
import { KEYWORD_THEMES, PAPER_THEMES, THEME_NAMES, THEMES } from "./tiny-theme-rows.ts";

type Row<Name extends TableName> = RowOf<(typeof TABLES)[Name]>;

/** A small map by hand: two themes, five papers (one undated, one dated to a year), four keywords. */
export function tinyTables(): Tables {
  const papers = columnReader(PAPERS);
  const keywords = columnReader(KEYWORDS);
  const paperKeywords = columnReader(PAPER_KEYWORDS);
  const mentions = columnReader(MENTIONS);
  const links = columnReader(LINKS);
  const themes = columnReader(THEMES);
  const themeNames = columnReader(THEME_NAMES);
  const paperThemes = columnReader(PAPER_THEMES);
  const keywordThemes = columnReader(KEYWORD_THEMES);
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
      finest_theme_id: papers("finest_theme_id"),
      x: papers("x"),
      y: papers("y"),
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
      finest_theme_id: keywords("finest_theme_id"),
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
      shown_start: mentions("shown_start"),
      shown_end: mentions("shown_end"),
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
      description: themes("description"),
      paper_count: themes("paper_count"),
      keyword_count: themes("keyword_count"),
      stability: themes("stability"),
      resample_stability: themes("resample_stability"),
      trust: themes("trust"),
      colour: themes("colour"),
      x: themes("x"),
      y: themes("y"),
      radius: themes("radius"),
    },
    theme_names: {
      theme_id: themeNames("theme_id"),
      rank: themeNames("rank"),
      name: themeNames("name"),
      keywords: themeNames("keywords"),
      score: themeNames("score"),
      coverage: themeNames("coverage"),
      lift: themeNames("lift"),
    },
    paper_themes: {
      paper_id: paperThemes("paper_id"),
      theme_id: paperThemes("theme_id"),
      weight: paperThemes("weight"),
    },
    keyword_themes: {
      keyword_id: keywordThemes("keyword_id"),
      theme_id: keywordThemes("theme_id"),
      weight: keywordThemes("weight"),
    },
    paper_links: {
      source_id: paperLinks("source_id"),
      target_id: paperLinks("target_id"),
      weight: paperLinks("weight"),
      wording: paperLinks("wording"),
      meaning: paperLinks("meaning"),
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
    start: 9,
    end: 15,
    shown_start: 9,
    shown_end: 15,
    sentence: 0,
    surface: "graphs",
  },
  {
    paper_id: 0,
    keyword_id: 0,
    field: "abstract",
    start: 19,
    end: 24,
    shown_start: 19,
    shown_end: 24,
    sentence: 1,
    surface: "graph",
  },
  {
    paper_id: 0,
    keyword_id: 1,
    field: "abstract",
    start: 44,
    end: 48,
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
