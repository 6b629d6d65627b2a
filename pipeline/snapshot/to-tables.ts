import type { Tables } from "#pipeline/contract/tables.ts";
import { keywordColumns, paperKeywordColumns } from "./keyword-columns.ts";
import { keywordThemeColumns, paperThemeColumns } from "./membership-columns.ts";
import { mentionColumns } from "./mention-columns.ts";
import { paperColumns, paperLinkColumns } from "./paper-columns.ts";
import type { StageResults } from "./stage-results.ts";
import { themeColumns, themeNameColumns } from "./theme-columns.ts";

/** Lays the stages' results out as the tables of the contract, rows in key order. */
export function toTables(results: StageResults): Tables {
  const { keywordLinks } = results;
  return {
    papers: paperColumns(results),
    keywords: keywordColumns(results),
    paper_keywords: paperKeywordColumns(results),
    mentions: mentionColumns(results),
    links: {
      source_id: keywordLinks.map(({ source }) => source),
      target_id: keywordLinks.map(({ target }) => target),
      paper_count: keywordLinks.map(({ paperCount }) => paperCount),
      weight: keywordLinks.map(({ weight }) => weight),
    },
    themes: themeColumns(results),
    theme_names: themeNameColumns(results),
    paper_themes: paperThemeColumns(results),
    keyword_themes: keywordThemeColumns(results),
    paper_links: paperLinkColumns(results),
  };
}
