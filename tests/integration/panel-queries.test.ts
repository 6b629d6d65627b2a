import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { ThemeId } from "#pipeline/contract/ids.ts";
import type { Tables } from "#pipeline/contract/tables.ts";
import type { Database, Query } from "#src/data/database.ts";
import type { PaperFilter } from "#src/data/paper-filter.ts";
import { countsOfLink } from "#src/data/queries/counts-of-link.ts";
import { evidenceOfLink } from "#src/data/queries/evidence-of-link.ts";
import { firstAndLastOfKeyword } from "#src/data/queries/first-and-last-of-keyword.ts";
import { linksBetweenThemes } from "#src/data/queries/links-between-themes.ts";
import { linksOfPaper } from "#src/data/queries/links-of-paper.ts";
import { mentionsOfPaper } from "#src/data/queries/mentions-of-paper.ts";
import { neighboursOfTheme } from "#src/data/queries/neighbours-of-theme.ts";
import { papersBetweenThemes } from "#src/data/queries/papers-between-themes.ts";
import { papersOfTheme } from "#src/data/queries/papers-of-theme.ts";
import { spellingsOfKeyword } from "#src/data/queries/spellings-of-keyword.ts";
import { themeById } from "#src/data/queries/theme-by-id.ts";
import { aKeywordId, aPaperId, aThemeId } from "#tests/support/ids.ts";
import { openNodeDatabase } from "#tests/support/node-database.ts";
import { tinyTables } from "#tests/support/tiny-tables.ts";

const graph = aKeywordId(0);
const map = aKeywordId(1);
const speech = aKeywordId(2);
const silence = aKeywordId(3);
const open: PaperFilter = { themes: [], from: null, to: null, undated: true };
let database: Database;

beforeAll(async () => {
  database = await openNodeDatabase(tinyTables());
});

afterAll(() => database.dispose());

function ask<Row>(query: Query<Row>): Promise<Row[]> {
  return database.run(query, new AbortController().signal);
}

test("the counts behind two keywords are counted anew, linked or not, whichever is named first", async () => {
  const linked = { papers: 5, both: 2, a: 2, b: 2, weight: 0.8 };
  expect(await ask(countsOfLink(graph, map))).toEqual([linked]);
  expect(await ask(countsOfLink(map, graph))).toEqual([linked]);
  expect(await ask(countsOfLink(silence, speech))).toEqual([
    { papers: 5, both: 1, a: 1, b: 2, weight: 0.4 },
  ]);
  expect(await ask(countsOfLink(graph, speech))).toEqual([
    { papers: 5, both: 0, a: 2, b: 2, weight: null },
  ]);
});

test("the papers of a link respect the filter", async () => {
  const ids = async (filter: PaperFilter): Promise<number[]> =>
    (await ask(evidenceOfLink(graph, map, filter))).map(({ id }) => id);
  expect(await ids(open)).toEqual([0, 1]);
  expect(await ids({ ...open, from: "2025-02" })).toEqual([0]);
  expect(await ids({ ...open, themes: [] })).toHaveLength(2);
});

test("spellings are counted whatever the capitals, most frequent first", async () => {
  expect(await ask(spellingsOfKeyword(graph))).toEqual([
    { spelling: "Graphs", mentionCount: 2, paperCount: 1 },
    { spelling: "graph", mentionCount: 1, paperCount: 1 },
  ]);
  expect(await ask(spellingsOfKeyword(silence))).toEqual([]);
});

test("a keyword's first and last dated papers, one when they are the same", async () => {
  const ids = async (keyword: typeof graph): Promise<number[]> =>
    (await ask(firstAndLastOfKeyword(keyword))).map(({ id }) => id);
  expect(await ids(graph)).toEqual([1, 0]);
  expect(await ids(speech)).toEqual([2]);
  expect(await ids(aKeywordId(99))).toEqual([]);
});

test("a paper's links are those between its keywords, with both ends", async () => {
  const [link, ...others] = await ask(linksOfPaper(aPaperId(0)));
  expect(others).toEqual([]);
  expect(link).toEqual({
    a: { key: "graph", label: "graph", themeId: 1 },
    b: { key: "map", label: "map", themeId: 1 },
    sharedCount: 2,
    weight: 0.8,
  });
  expect(await ask(linksOfPaper(aPaperId(3)))).toEqual([]);
});

describe("of themes of every level", () => {
  /** Theme 1 has paper 0 in its part 3 and paper 1 in its part 4; theme 5 is the parent of both themes. */
  let levels: Database;
  const themeOne = aThemeId(1);
  const themeTwo = aThemeId(2);
  const part = aThemeId(3);
  const parent = aThemeId(5);

  beforeAll(async () => {
    levels = await openNodeDatabase(withLevels(tinyTables()));
  });

  afterAll(() => levels.dispose());

  function askLevels<Row>(query: Query<Row>): Promise<Row[]> {
    return levels.run(query, new AbortController().signal);
  }

  test("papers are those of the theme, of the part, of all themes of the parent", async () => {
    const ids = async (theme: ThemeId, filter = open): Promise<number[]> =>
      (await askLevels(papersOfTheme(theme, filter))).map(({ id }) => id);
    expect(await ids(themeOne)).toEqual([1, 0]);
    expect(await ids(part)).toEqual([0]);
    expect(await ids(parent)).toEqual([1, 2, 3, 0]);
    expect(await ids(parent, { ...open, undated: false })).toEqual([1, 2, 0]);
    expect(await ids(aThemeId(99))).toEqual([]);
  });

  test("what the map does not say of a part is found by its id", async () => {
    expect(await askLevels(themeById(part))).toEqual([
      { description: "Papers on parts.", stability: 0.7, resampleStability: null },
    ]);
    expect(await askLevels(themeById(aThemeId(99)))).toEqual([]);
  });

  test("mentions tell the part of a theme that their keyword is in", async () => {
    const mentions = await askLevels(mentionsOfPaper(aPaperId(0)));
    const ofGraph = mentions.filter(({ keywordId }) => keywordId === graph);
    expect(new Set(ofGraph.map(({ finestThemeId }) => finestThemeId))).toEqual(new Set([3]));
  });

  test("neighbours are the themes that links lead to, with the papers in both", async () => {
    expect(await askLevels(neighboursOfTheme(themeOne, 5))).toEqual([
      { themeId: 2, linkCount: 2, sharedPaperCount: 1 },
    ]);
    expect(await askLevels(neighboursOfTheme(themeTwo, 5))).toEqual([
      { themeId: 1, linkCount: 2, sharedPaperCount: 1 },
    ]);
  });

  test("two themes are bound by the links that weigh most, seen from the one named first", async () => {
    const links = await askLevels(linksBetweenThemes(themeTwo, themeOne, 5));
    expect(links.map(({ a, b, sharedCount }) => [a.key, b.key, sharedCount])).toEqual([
      ["speech", "map", 9],
      ["speech", "graph", 1],
    ]);
    expect(await askLevels(linksBetweenThemes(themeOne, themeTwo, 1))).toHaveLength(1);
  });

  test("and by the papers that belong to both", async () => {
    const papers = await askLevels(papersBetweenThemes(themeTwo, themeOne, 5));
    expect(papers.map(({ aShare, bShare, paper }) => [paper.id, aShare, bShare])).toEqual([
      [0, 0.3, 0.7],
    ]);
  });
});

function withLevels(tables: Tables): Tables {
  const { keywords, papers, themes } = tables;
  const nested = [
    { id: 3, level: 1, parentId: 1 },
    { id: 4, level: 1, parentId: 1 },
    { id: 5, level: -1, parentId: null },
  ];
  const more = <Cell>(column: readonly Cell[], cell: Cell): Cell[] => [
    ...column,
    ...nested.map(() => cell),
  ];
  return {
    ...tables,
    papers: { ...papers, finest_theme_id: [3, 4, 2, 2, null] },
    keywords: { ...keywords, finest_theme_id: [3, 4, 2, null] },
    links: {
      source_id: [0, 0, 1, 2],
      target_id: [1, 2, 2, 3],
      paper_count: [2, 1, 9, 1],
      weight: [0.8, 0.5, 0.4, 0.4],
    },
    themes: {
      ...themes,
      theme_id: [1, 2, 3, 4, 5],
      level: [0, 0, ...nested.map(({ level }) => level)],
      parent_id: [5, 5, ...nested.map(({ parentId }) => parentId)],
      name: ["graphs", "speech", "parts", "other parts", "everything"],
      description: more(themes.description, "Papers on parts."),
      paper_count: more(themes.paper_count, 1),
      keyword_count: more(themes.keyword_count, 1),
      stability: more(themes.stability, 0.7),
      resample_stability: more(themes.resample_stability, null),
      trust: more(themes.trust, "fair"),
      colour: more(themes.colour, 0),
      x: more(themes.x, 0),
      y: more(themes.y, 0),
      radius: more(themes.radius, 1),
    },
  };
}
