import type { RowOf } from "#pipeline/contract/table-spec.ts";
import type { TABLES, TableName } from "#pipeline/contract/tables.ts";

type Row<Name extends TableName> = RowOf<(typeof TABLES)[Name]>;

function aThemeRow(id: number, name: string): Row<"themes"> {
  return {
    theme_id: id,
    level: 0,
    parent_id: null,
    name,
    description: `2 papers on ${name}.`,
    paper_count: 2,
    keyword_count: 2,
    stability: 0.9,
    resample_stability: 0.8,
    trust: "strong",
    colour: id - 1,
    x: 0,
    y: 0,
    radius: 1,
  };
}

export const THEMES: readonly Row<"themes">[] = [
  aThemeRow(1, "graphs, maps"),
  aThemeRow(2, "speech"),
];

export const THEME_NAMES: readonly Row<"theme_names">[] = [
  aNameRow(1, 1, "graphs, maps"),
  aNameRow(1, 2, "graph links"),
  aNameRow(2, 1, "speech"),
];

function aNameRow(theme: number, rank: number, name: string): Row<"theme_names"> {
  return {
    theme_id: theme,
    rank,
    name,
    keywords: name.split(", "),
    score: 1 / rank,
    coverage: 1,
    lift: 2.5,
  };
}

export const KEYWORD_THEMES: readonly Row<"keyword_themes">[] = [
  { keyword_id: 0, theme_id: 1, weight: 0.9 },
  { keyword_id: 0, theme_id: 2, weight: 0.1 },
  { keyword_id: 1, theme_id: 1, weight: 1 },
  { keyword_id: 2, theme_id: 2, weight: 1 },
];

export const PAPER_THEMES: readonly Row<"paper_themes">[] = [
  { paper_id: 0, theme_id: 1, weight: 0.7 },
  { paper_id: 0, theme_id: 2, weight: 0.3 },
  { paper_id: 1, theme_id: 1, weight: 1 },
  { paper_id: 2, theme_id: 2, weight: 1 },
  { paper_id: 3, theme_id: 2, weight: 1 },
];
