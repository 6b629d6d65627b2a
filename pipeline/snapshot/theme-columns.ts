import type { RowOf } from "#pipeline/contract/table-spec.ts";
import type { TABLES, Tables } from "#pipeline/contract/tables.ts";
import type { NamedTheme } from "#pipeline/names/named-themes.ts";
import { round } from "#pipeline/numeric/round.ts";
import type { Theme } from "#pipeline/themes/found-themes.ts";
import { averagePlace } from "./average-place.ts";
import type { StageResults } from "./stage-results.ts";
import { createThemeIds } from "./theme-ids.ts";

type ThemeRow = RowOf<(typeof TABLES)["themes"]>;

const DECIMALS = 6;

export function themeColumns(results: StageResults): Tables["themes"] {
  const rows = themeRows(results);
  return {
    theme_id: rows.map((row) => row.theme_id),
    level: rows.map((row) => row.level),
    parent_id: rows.map((row) => row.parent_id),
    name: rows.map((row) => row.name),
    description: rows.map((row) => row.description),
    paper_count: rows.map((row) => row.paper_count),
    keyword_count: rows.map((row) => row.keyword_count),
    stability: rows.map((row) => row.stability),
    resample_stability: rows.map((row) => row.resample_stability),
    trust: rows.map((row) => row.trust),
    colour: rows.map((row) => row.colour),
    x: rows.map((row) => row.x),
    y: rows.map((row) => row.y),
    radius: rows.map((row) => row.radius),
  };
}

export function themeNameColumns({ extracted, names }: StageResults): Tables["theme_names"] {
  const named = [...names.themes, ...names.subThemes, ...names.parents];
  const rows = named.flatMap(({ candidates }, i) =>
    candidates.map((candidate, place) => ({ ...candidate, id: i + 1, rank: place + 1 })),
  );
  return {
    theme_id: rows.map(({ id }) => id),
    rank: rows.map(({ rank }) => rank),
    name: rows.map(({ name }) => name),
    keywords: rows.map(({ keywords }) =>
      keywords.map((keyword) => extracted.keywords[keyword]?.label ?? ""),
    ),
    score: rows.map(({ score }) => round(score, DECIMALS)),
    coverage: rows.map(({ coverage }) => round(coverage, DECIMALS)),
    lift: rows.map(({ lift }) => round(lift, DECIMALS)),
  };
}

/** In the order of their ids: the default level, sub-themes, parents. */
function themeRows({ found, layout, names }: StageResults): ThemeRow[] {
  const ids = createThemeIds(found);
  const colourOf = (theme: number | undefined): number => layout.colours[theme ?? -1] ?? 0;
  const themes = found.themes.map(
    (theme, place): ThemeRow => ({
      ...commonCells(theme, names.themes[place]),
      theme_id: place + 1,
      level: 0,
      parent_id: ids.parentOf(place),
      colour: colourOf(place),
      ...(layout.discs[place] ?? { x: 0, y: 0, radius: 0 }),
    }),
  );
  const subThemes = found.subThemes.map(
    (part, place): ThemeRow => ({
      ...commonCells(part, names.subThemes[place]),
      theme_id: ids.ofSubTheme(place) ?? 0,
      level: 1,
      parent_id: ids.ofTheme(part.theme),
      colour: colourOf(part.theme),
      ...averagePlace(part, layout),
    }),
  );
  const parents = found.parents.map(
    (parent, place): ThemeRow => ({
      ...commonCells(parent, names.parents[place]),
      theme_id: ids.ofParent(place) ?? 0,
      level: -1,
      parent_id: null,
      colour: colourOf(parent.themes[0]),
      ...averagePlace(parent, layout),
    }),
  );
  return [...themes, ...subThemes, ...parents];
}

function commonCells(theme: Theme, named: NamedTheme | undefined) {
  return {
    name: named?.name ?? "",
    description: named?.description ?? "",
    paper_count: theme.papers.length,
    keyword_count: theme.keywords.length,
    stability: theme.stability,
    resample_stability: theme.resampleStability,
    trust: theme.trust,
  };
}
