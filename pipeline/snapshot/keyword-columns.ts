import type { Tables } from "#pipeline/contract/tables.ts";
import { round } from "#pipeline/numeric/round.ts";
import type { StageResults } from "./stage-results.ts";
import { createThemeIds } from "./theme-ids.ts";

const SCORE_DECIMALS = 6;

export function keywordColumns({ extracted, found, layout }: StageResults): Tables["keywords"] {
  const { keywords } = extracted;
  const ids = createThemeIds(found);
  const placed = new Map(layout.keywords.map((keyword) => [keyword.keyword, keyword]));
  return {
    keyword_id: keywords.map((_, id) => id),
    key: keywords.map(({ key }) => key),
    label: keywords.map(({ label }) => label),
    spellings: keywords.map(({ spellings }) => spellings),
    paper_count: keywords.map(({ paperCount }) => paperCount),
    mention_count: keywords.map(({ mentionCount }) => mentionCount),
    theme_id: keywords.map((_, id) => ids.ofTheme(found.themeOfKeyword[id])),
    finest_theme_id: keywords.map((_, id) =>
      ids.finest(found.themeOfKeyword[id], found.subThemeOfKeyword[id]),
    ),
    x: keywords.map((_, id) => placed.get(id)?.x ?? null),
    y: keywords.map((_, id) => placed.get(id)?.y ?? null),
    importance: keywords.map((_, id) => placed.get(id)?.importance ?? 0),
  };
}

export function paperKeywordColumns({ extracted }: StageResults): Tables["paper_keywords"] {
  const columns = {
    paper_id: [] as number[],
    rank: [] as number[],
    keyword_id: [] as number[],
    score: [] as number[],
  };
  for (const [paper, keywords] of extracted.byPaper.entries()) {
    for (const [i, { keyword, score }] of keywords.entries()) {
      columns.paper_id.push(paper);
      columns.rank.push(i + 1);
      columns.keyword_id.push(keyword);
      columns.score.push(round(score, SCORE_DECIMALS));
    }
  }
  return columns;
}
