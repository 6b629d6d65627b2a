import type { MapFile, MapTheme } from "#pipeline/contract/map-file.ts";
import type { Tables } from "#pipeline/contract/tables.ts";
import { type TableRows, toTables } from "./rows-to-tables.ts";
import { aKeywordRow, aPaperRow } from "./tiny-tables.ts";

const NAMES_CONSIDERED = ["rewards", "planning", "long contexts"];
const KEYWORDS_A_PAPER = 4;

/** Tables that belong to a map: as many papers in its themes as it says, dated as it says. */
export function tablesOfMap(map: MapFile): Tables {
  const papers = paperRows(map);
  const placed = papers.filter(({ theme_id }) => theme_id !== null);
  return toTables({
    papers,
    keywords: map.keywords.map(({ id, key, label, paperCount, themeId, x, y }) =>
      aKeywordRow(id, { key, label, paper_count: paperCount, theme_id: themeId, x, y }),
    ),
    paper_keywords: papers.flatMap(({ paper_id, theme_id }) =>
      map.keywords
        .filter(({ themeId }) => themeId === theme_id)
        .slice(paper_id % 5)
        .slice(0, KEYWORDS_A_PAPER)
        .map(({ id }, place) => ({ paper_id, rank: place + 1, keyword_id: id, score: 1 })),
    ),
    mentions: [],
    links: map.links.map(([source_id, target_id, paper_count, weight]) => ({
      source_id,
      target_id,
      paper_count,
      weight,
    })),
    themes: themeRows(map),
    theme_names: map.themes.flatMap(nameRows),
    paper_themes: placed.flatMap(({ paper_id, theme_id }) =>
      shares(theme_id ?? 0, map).map((share) => ({ paper_id, ...share })),
    ),
    keyword_themes: map.keywords.flatMap(({ id, themeId }) =>
      themeId === null ? [] : shares(themeId, map).map((share) => ({ keyword_id: id, ...share })),
    ),
    paper_links: papers.slice(1).map(({ paper_id }) => ({
      source_id: paper_id - 1,
      target_id: paper_id,
      weight: 0.62,
      wording: 0.5,
      meaning: 0.74,
      words: ["reward", "plan"],
    })),
  });
}

function paperRows(map: MapFile): TableRows["papers"] {
  const dates = map.themes.flatMap(({ id, months, paperCount }) => {
    const finest = finestThemes(map, id);
    return datesOf(months, paperCount).map((date, place) => ({
      date,
      theme: id,
      finest: finest[place] ?? id,
    }));
  });
  const unplaced = datesOf(map.unplacedMonths, map.unplacedCount).map((date) => ({
    date,
    theme: null,
    finest: null,
  }));
  return [...dates, ...unplaced].map(({ date, finest, theme }, id) =>
    aPaperRow(id, {
      title: `A study of rewards and plans, number ${id}`,
      abstract: "We study rewards. A plan needs a reward, and a reward needs a plan.",
      date,
      date_precision: date === null ? null : "month",
      theme_id: theme,
      finest_theme_id: finest,
    }),
  );
}

/** For each paper of a theme, the part it is in; empty when the theme is not divided. */
function finestThemes({ subThemes }: MapFile, theme: number): number[] {
  return subThemes
    .filter(({ themeId }) => themeId === theme)
    .flatMap(({ id, paperCount }) => Array.from({ length: paperCount }, () => id));
}

/** A day for each dated paper, null for the rest. */
function datesOf(months: MapTheme["months"], paperCount: number): (string | null)[] {
  const dated = months.flatMap(([month, count]) =>
    Array.from({ length: count }, () => `${month}-01`),
  );
  return Array.from({ length: paperCount }, (_, place) => dated[place] ?? null);
}

function themeRows({ themes, parents, subThemes }: MapFile): TableRows["themes"] {
  const place = { x: 0, y: 0, radius: 1, colour: 0, stability: 0.9, resample_stability: 0.8 };
  return [
    ...themes.map((theme) => ({
      ...place,
      ...namedCells(theme),
      level: 0,
      parent_id: theme.parentId,
      description: theme.description,
      stability: theme.stability,
      resample_stability: theme.resampleStability,
    })),
    ...subThemes.map((part) => ({
      ...place,
      ...namedCells(part),
      level: 1,
      parent_id: part.themeId,
      description: `Papers on ${part.name}.`,
    })),
    ...parents.map((parent) => ({
      ...place,
      ...namedCells(parent),
      level: -1,
      parent_id: null,
      description: `Papers on ${parent.name}.`,
    })),
  ];
}

function namedCells(theme: Pick<MapFile["parents"][number], keyof MapFile["parents"][number]>) {
  return {
    theme_id: theme.id,
    name: theme.name,
    paper_count: theme.paperCount,
    keyword_count: theme.keywordCount,
    trust: theme.trust,
  };
}

/** A mixed theme has no name that won. */
function nameRows({ id, name }: MapTheme): TableRows["theme_names"] {
  const considered = name.startsWith("Mixed") ? NAMES_CONSIDERED : [name, ...NAMES_CONSIDERED];
  return considered.map((text, place) => ({
    theme_id: id,
    rank: place + 1,
    name: text,
    keywords: [text],
    score: 0.8 / (place + 1),
    coverage: 0.9 / (place + 1),
    lift: 4.2 - place,
  }));
}

/** A main theme and the two that follow it. */
function shares(theme: number, { themes }: MapFile): { theme_id: number; weight: number }[] {
  const after = (steps: number): number => ((theme - 1 + steps) % themes.length) + 1;
  return [
    { theme_id: theme, weight: 0.66 },
    { theme_id: after(1), weight: 0.3 },
    { theme_id: after(2), weight: 0.04 },
  ].toSorted((a, b) => a.theme_id - b.theme_id);
}
