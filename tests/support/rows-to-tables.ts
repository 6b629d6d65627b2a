import type { RowOf } from "#pipeline/contract/table-spec.ts";
import type { TABLES, TableName, Tables } from "#pipeline/contract/tables.ts";

/** The rows of every table. */
export type TableRows = {
  readonly [Name in TableName]: readonly RowOf<(typeof TABLES)[Name]>[];
};

/** Rows as the snapshot's writer wants them: column-wise. */
export function toTables(rows: TableRows): Tables {
  const papers = columnReader(rows.papers);
  const keywords = columnReader(rows.keywords);
  const paperKeywords = columnReader(rows.paper_keywords);
  const mentions = columnReader(rows.mentions);
  const links = columnReader(rows.links);
  const themes = columnReader(rows.themes);
  const themeNames = columnReader(rows.theme_names);
  const paperThemes = columnReader(rows.paper_themes);
  const keywordThemes = columnReader(rows.keyword_themes);
  const paperLinks = columnReader(rows.paper_links);
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
