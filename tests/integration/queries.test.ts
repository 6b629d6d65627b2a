import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Database, Query } from "#src/data/database.ts";
import type { PaperFilter } from "#src/data/paper-filter.ts";
import { abstractOfPaper } from "#src/data/queries/abstract-of-paper.ts";
import { countFiltered } from "#src/data/queries/count-filtered.ts";
import { evidenceOfLink } from "#src/data/queries/evidence-of-link.ts";
import { keywordByKey } from "#src/data/queries/keyword-by-key.ts";
import { keywordsOfPaper } from "#src/data/queries/keywords-of-paper.ts";
import { linksOfKeyword } from "#src/data/queries/links-of-keyword.ts";
import { mentionsOfPaper } from "#src/data/queries/mentions-of-paper.ts";
import { namesOfTheme } from "#src/data/queries/names-of-theme.ts";
import { nearestPapers } from "#src/data/queries/nearest-papers.ts";
import { newestPapers } from "#src/data/queries/newest-papers.ts";
import { paperByKey } from "#src/data/queries/paper-by-key.ts";
import { papersOfKeyword } from "#src/data/queries/papers-of-keyword.ts";
import { papersOfTheme } from "#src/data/queries/papers-of-theme.ts";
import { searchKeywords } from "#src/data/queries/search-keywords.ts";
import { searchPapers } from "#src/data/queries/search-papers.ts";
import { themesOfKeyword } from "#src/data/queries/themes-of-keyword.ts";
import { themesOfPaper } from "#src/data/queries/themes-of-paper.ts";
import { aKeywordId, aKeywordKey, aPaperId, aPaperKey, aThemeId } from "#tests/support/ids.ts";
import { openNodeDatabase } from "#tests/support/node-database.ts";
import { tinyTables } from "#tests/support/tiny-tables.ts";
import { openWasmDatabase } from "#tests/support/wasm-database.ts";

const graph = aKeywordId(0);
const map = aKeywordId(1);
const silence = aKeywordId(3);
const graphs = aThemeId(1);
const speechTheme = aThemeId(2);
const first = aPaperId(0);
const open: PaperFilter = { themes: [], from: null, to: null, undated: true };

const ENGINES = [
  { name: "DuckDB in Node", openDatabase: openNodeDatabase },
  { name: "DuckDB-WASM, as in the page", openDatabase: openWasmDatabase },
];

describe.each(ENGINES)("asked of $name", ({ openDatabase }) => {
  let database: Database;
  beforeAll(async () => {
    database = await openDatabase(tinyTables());
  });
  afterAll(() => database.dispose());

  function ask<Row>(query: Query<Row>): Promise<Row[]> {
    return database.run(query, new AbortController().signal);
  }

  async function count(filter: Partial<PaperFilter>): Promise<Record<string, number>> {
    const rows = await ask(countFiltered({ ...open, ...filter }));
    return Object.fromEntries(rows.map((row) => [`${row.kind} ${row.id}`, row.paperCount]));
  }

  test("an open filter counts every paper", async () => {
    expect(await count({})).toEqual({
      "paper 0": 5,
      "undated 0": 1,
      "theme 1": 2,
      "theme 2": 2,
      "keyword 0": 2,
      "keyword 1": 2,
      "keyword 2": 2,
      "keyword 3": 1,
    });
  });

  test("keywords are found by any of their spellings, whatever the accents", async () => {
    const found = await ask(searchKeywords(["godel"], 5));
    expect(found.map(({ label, spelling }) => [label, spelling])).toEqual([
      ["graph", "Gödel graph"],
    ]);
    expect((await ask(searchKeywords(["silence"], 5))).map(({ themeId }) => themeId)).toEqual([
      null,
    ]);
    expect(await ask(searchKeywords(["graph", "silence"], 5))).toEqual([]);
    expect(await ask(searchKeywords(["a"], 1))).toHaveLength(1);
  });

  test("a range of months counts whole months at both ends", async () => {
    const counts = await count({ from: "2025-01", to: "2025-03", undated: false });
    expect(counts["paper 0"]).toBe(3);
    expect((await count({ from: "2025-03", to: "2025-03", undated: false }))["paper 0"]).toBe(2);
  });

  test("a paper dated to a year counts whenever part of that year is in the range", async () => {
    expect((await count({ from: "2024-12", to: "2024-12", undated: false }))["paper 0"]).toBe(1);
    expect((await count({ from: "2023-01", to: "2023-12", undated: false }))["paper 0"]).toBe(0);
  });

  test("undated papers are told also when they are hidden", async () => {
    const counts = await count({ undated: false });
    expect(counts["paper 0"]).toBe(4);
    expect(counts["undated 0"]).toBe(1);
  });

  test("a theme filter leaves the papers of its themes, and out those of no theme", async () => {
    expect((await count({ themes: [speechTheme] }))["paper 0"]).toBe(2);
    expect((await count({ themes: [graphs, speechTheme] }))["paper 0"]).toBe(4);
    expect((await count({ themes: [graphs] }))["undated 0"]).toBe(0);
  });

  test("papers of a theme come strongest first and respect the filter", async () => {
    const papers = await ask(papersOfTheme(graphs, open));
    expect(papers.map((paper) => paper.id)).toEqual([1, 0]);
    expect(await ask(papersOfTheme(graphs, { ...open, from: "2025-02" }))).toHaveLength(1);
  });

  test("papers of a keyword come first where it matters most", async () => {
    const papers = await ask(papersOfKeyword(map, open));
    expect(papers.map((paper) => paper.id)).toEqual([1, 0]);
  });

  test("the newest papers leave out the undated", async () => {
    const papers = await ask(newestPapers(open, 2));
    expect(papers.map((paper) => paper.date)).toEqual(["2025-03-31", "2025-03-14"]);
    expect(await ask(newestPapers(open, 9))).toHaveLength(4);
  });

  test("a paper is found whole by its key", async () => {
    const [paper, ...others] = await ask(paperByKey(aPaperKey("paper-0")));
    expect(others).toEqual([]);
    expect(paper).toMatchObject({
      title: "Graphs of naïve Gödel numbers",
      authors: ["Ada Lovelace", "Kurt Gödel"],
      authorCount: 2,
      organisation: "tencent",
      date: "2025-03-14",
      commentCount: 7,
      themeId: 1,
    });
    expect(await ask(paperByKey(aPaperKey("no such paper")))).toEqual([]);
  });

  test("mentions stand in the text as shown, wherever the text as given has them", async () => {
    const [abstract = ""] = await ask(abstractOfPaper(first));
    const mentions = await ask(mentionsOfPaper(first));
    const inAbstract = mentions.filter((mention) => mention.field === "abstract");
    expect(inAbstract.map(({ start, end }) => abstract.slice(start, end))).toEqual([
      "graphs",
      "graph",
      "maps",
    ]);
  });

  test("a keyword is found by its key, on the map or not", async () => {
    expect(await ask(keywordByKey(aKeywordKey("silence")))).toEqual([
      { id: 3, key: "silence", label: "silence", paperCount: 1, themeId: null },
    ]);
  });

  test("links are seen from either end", async () => {
    const [link] = await ask(linksOfKeyword(silence));
    expect(link).toMatchObject({ keyword: { label: "speech" }, sharedCount: 1, weight: 0.4 });
    expect((await ask(linksOfKeyword(graph))).map((row) => row.keyword.label)).toEqual(["map"]);
  });

  test("the evidence of a link is the papers that have both keywords", async () => {
    const papers = await ask(evidenceOfLink(graph, map, open));
    expect(papers.map((paper) => paper.id)).toEqual([0, 1]);
  });

  test("the keywords of a paper come best first", async () => {
    const keywords = await ask(keywordsOfPaper(first));
    expect(keywords.map((keyword) => keyword.label)).toEqual(["graph", "map"]);
  });

  test("the nearest papers come nearest first, with the words they share", async () => {
    const near = await ask(nearestPapers(first, 5));
    expect(near.map(({ paper, words }) => [paper.id, words])).toEqual([
      [1, ["graph", "map"]],
      [2, []],
    ]);
  });

  test("how near papers are is told with its parts; without word vectors there is no meaning", async () => {
    const near = await ask(nearestPapers(first, 5));
    expect(near).toMatchObject([
      { weight: 0.6, wording: 0.5, meaning: 0.7 },
      { weight: 0.1, wording: 0.1, meaning: null },
    ]);
  });

  test("the names considered for a theme come best first, with what speaks for each", async () => {
    expect(await ask(namesOfTheme(graphs, 4))).toEqual([
      { name: "graphs, maps", score: 1, coverage: 1, lift: 2.5 },
      { name: "graph links", score: 0.5, coverage: 1, lift: 2.5 },
    ]);
    expect(await ask(namesOfTheme(graphs, 1))).toHaveLength(1);
    expect(await ask(namesOfTheme(aThemeId(99), 4))).toEqual([]);
  });

  test("a paper and a keyword belong to several themes, most to the first", async () => {
    expect(await ask(themesOfPaper(first))).toEqual([
      { themeId: 1, share: 0.7 },
      { themeId: 2, share: 0.3 },
    ]);
    expect(await ask(themesOfPaper(aPaperId(4)))).toEqual([]);
    expect(await ask(themesOfKeyword(graph))).toEqual([
      { themeId: 1, share: 0.9 },
      { themeId: 2, share: 0.1 },
    ]);
    expect(await ask(themesOfKeyword(silence))).toEqual([]);
  });

  test("search finds papers without minding case and accents, titles first", async () => {
    expect((await ask(searchPapers(["godel", "naive"], 5))).map((paper) => paper.id)).toEqual([0]);
    expect((await ask(searchPapers(["speech"], 5))).map((paper) => paper.id)).toEqual([2, 3]);
  });

  test("search takes every sign as text, not as a pattern", async () => {
    expect(await ask(searchPapers(["%"], 5))).toEqual([]);
    expect(await ask(searchPapers(["'", "--"], 5))).toEqual([]);
  });
});
