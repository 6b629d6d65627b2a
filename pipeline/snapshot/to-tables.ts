import type { Tables } from "#pipeline/contract/tables.ts";
import type { ExtractedKeywords, PaperKeyword } from "#pipeline/keywords/extract-keywords.ts";
import type { Mention } from "#pipeline/keywords/find-candidates.ts";
import type { MapLayout } from "#pipeline/layout/lay-out-map.ts";
import type { KeywordLink } from "#pipeline/links/link-keywords.ts";
import type { PaperLink } from "#pipeline/links/link-papers.ts";
import { compareText } from "#pipeline/numeric/compare.ts";
import { round } from "#pipeline/numeric/round.ts";
import type { Paper } from "#pipeline/papers/paper.ts";
import type { FoundThemes } from "#pipeline/themes/describe-themes.ts";
import type { ThemeName } from "#pipeline/themes/name-themes.ts";
import { firstDay } from "./first-day.ts";

/** What the stages made: all a snapshot is written from. */
export interface StageResults {
  readonly papers: readonly Paper[];
  readonly extracted: ExtractedKeywords;
  readonly keywordLinks: readonly KeywordLink[];
  readonly paperLinks: readonly PaperLink[];
  readonly found: FoundThemes;
  readonly names: readonly ThemeName[];
  readonly layout: MapLayout;
}

const SCORE_DECIMALS = 6;

/** Lays the stages' results out as the tables of the contract, rows in key order. */
export function toTables(results: StageResults): Tables {
  return {
    papers: paperColumns(results),
    keywords: keywordColumns(results),
    paper_keywords: paperKeywordColumns(results),
    mentions: mentionColumns(results),
    links: {
      source_id: results.keywordLinks.map(({ source }) => source),
      target_id: results.keywordLinks.map(({ target }) => target),
      paper_count: results.keywordLinks.map(({ paperCount }) => paperCount),
      weight: results.keywordLinks.map(({ weight }) => weight),
    },
    themes: themeColumns(results),
    paper_themes: paperThemeColumns(results),
    paper_links: {
      source_id: results.paperLinks.map(({ source }) => source),
      target_id: results.paperLinks.map(({ target }) => target),
      weight: results.paperLinks.map(({ weight }) => weight),
      words: results.paperLinks.map(({ words }) => words),
    },
  };
}

/** Theme numbers start at 0 inside the pipeline and at 1 in a snapshot; -1 is no theme. */
export function themeId(theme: number | undefined): number | null {
  return theme === undefined || theme < 0 ? null : theme + 1;
}

function paperColumns({ found, papers }: StageResults): Tables["papers"] {
  return {
    paper_id: papers.map((_, id) => id),
    key: papers.map(({ key }) => key),
    title: papers.map(({ title }) => title),
    abstract: papers.map(({ abstract }) => abstract),
    original_title: papers.map(({ originalTitle }) => originalTitle),
    original_abstract: papers.map(({ originalAbstract }) => originalAbstract),
    date: papers.map(({ date }) => (date === null ? null : firstDay(date))),
    date_precision: papers.map(({ date }) => date?.precision ?? null),
    authors: papers.map(({ authors }) => authors),
    author_count: papers.map(({ authorCount }) => authorCount),
    organisation: papers.map(({ organisation }) => organisation),
    venue: papers.map(({ venue }) => venue),
    url: papers.map(({ url }) => url),
    categories: papers.map(({ categories }) => categories),
    comment_count: papers.map(({ commentCount }) => commentCount),
    theme_id: papers.map((_, id) => themeId(found.themeOfPaper[id])),
    source_file: papers.map(({ sourceFile }) => sourceFile),
    source_line: papers.map(({ sourceLine }) => sourceLine),
    extra: papers.map(({ extra }) => (extra === null ? null : JSON.stringify(extra))),
  };
}

function keywordColumns({ extracted, found, layout }: StageResults): Tables["keywords"] {
  const { keywords } = extracted;
  const placed = new Map(layout.keywords.map((keyword) => [keyword.keyword, keyword]));
  return {
    keyword_id: keywords.map((_, id) => id),
    key: keywords.map(({ key }) => key),
    label: keywords.map(({ label }) => label),
    spellings: keywords.map(({ spellings }) => spellings),
    paper_count: keywords.map(({ paperCount }) => paperCount),
    mention_count: keywords.map(({ mentionCount }) => mentionCount),
    theme_id: keywords.map((_, id) => themeId(found.themeOfKeyword[id])),
    x: keywords.map((_, id) => placed.get(id)?.x ?? null),
    y: keywords.map((_, id) => placed.get(id)?.y ?? null),
    importance: keywords.map((_, id) => placed.get(id)?.importance ?? 0),
  };
}

function paperKeywordColumns({ extracted }: StageResults): Tables["paper_keywords"] {
  const rows = extracted.byPaper.flatMap((keywords, paper) =>
    keywords.map(({ keyword, score }, i) => ({ paper, rank: i + 1, keyword, score })),
  );
  return {
    paper_id: rows.map(({ paper }) => paper),
    rank: rows.map(({ rank }) => rank),
    keyword_id: rows.map(({ keyword }) => keyword),
    score: rows.map(({ score }) => round(score, SCORE_DECIMALS)),
  };
}

interface MentionRow extends Mention {
  readonly paper: number;
  readonly keyword: number;
}

function mentionColumns({ extracted, papers }: StageResults): Tables["mentions"] {
  const rows = extracted.byPaper.flatMap((keywords, paper) => mentionsOf(paper, keywords));
  return {
    paper_id: rows.map(({ paper }) => paper),
    keyword_id: rows.map(({ keyword }) => keyword),
    field: rows.map(({ field }) => field),
    start: rows.map(({ start }) => start),
    end: rows.map(({ end }) => end),
    sentence: rows.map(({ sentence }) => sentence),
    surface: rows.map(
      ({ end, field, paper, start }) => papers[paper]?.[field].slice(start, end) ?? "",
    ),
  };
}

function mentionsOf(paper: number, keywords: readonly PaperKeyword[]): MentionRow[] {
  return keywords
    .flatMap(({ keyword, mentions }) => mentions.map((mention) => ({ ...mention, paper, keyword })))
    .toSorted(
      (a, b) =>
        compareText(a.field, b.field) ||
        a.start - b.start ||
        a.end - b.end ||
        a.keyword - b.keyword,
    );
}

function themeColumns({ found, layout, names }: StageResults): Tables["themes"] {
  const { themes } = found;
  return {
    theme_id: themes.map((_, theme) => theme + 1),
    level: themes.map(() => 0),
    parent_id: themes.map(() => null),
    name: themes.map((_, theme) => names[theme]?.name ?? ""),
    paper_count: themes.map(({ papers }) => papers.length),
    keyword_count: themes.map(({ keywords }) => keywords.length),
    stability: themes.map(({ stability }) => stability),
    colour: themes.map((_, theme) => layout.colours[theme] ?? 0),
    x: themes.map((_, theme) => layout.discs[theme]?.x ?? 0),
    y: themes.map((_, theme) => layout.discs[theme]?.y ?? 0),
    radius: themes.map((_, theme) => layout.discs[theme]?.radius ?? 0),
  };
}

function paperThemeColumns({ found }: StageResults): Tables["paper_themes"] {
  const rows = found.paperThemes.flatMap((themes, paper) =>
    themes
      .map(([theme, weight]) => ({ paper, theme: theme + 1, weight }))
      .toSorted((a, b) => a.theme - b.theme),
  );
  return {
    paper_id: rows.map(({ paper }) => paper),
    theme_id: rows.map(({ theme }) => theme),
    weight: rows.map(({ weight }) => weight),
  };
}
