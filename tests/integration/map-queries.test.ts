import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Tables } from "#pipeline/contract/tables.ts";
import type { Database, Query } from "#src/data/database.ts";
import { filteredPaperIds } from "#src/data/queries/filtered-paper-ids.ts";
import { keywordIdsOfPaper } from "#src/data/queries/keyword-ids-of-paper.ts";
import { keywordMeasures } from "#src/data/queries/keyword-measures.ts";
import { paperIdsOfKeywords } from "#src/data/queries/paper-ids-of-keywords.ts";
import { paperLinksOnMap } from "#src/data/queries/paper-links-on-map.ts";
import { papersOnMap } from "#src/data/queries/papers-on-map.ts";
import { aKeywordId, aPaperId, aThemeId } from "#tests/support/ids.ts";
import { openNodeDatabase } from "#tests/support/node-database.ts";
import { tinyTables } from "#tests/support/tiny-tables.ts";
import { openWasmDatabase } from "#tests/support/wasm-database.ts";

const ENGINES = [
  { name: "DuckDB in Node", openDatabase: openNodeDatabase },
  { name: "DuckDB-WASM, as in the page", openDatabase: openWasmDatabase },
];

/** The tiny map with places for all papers but the one that fits nowhere. */
function placedTables(): Tables {
  const tables = tinyTables();
  const places = tables.papers.theme_id.map((id, place) => (id === null ? null : place / 2));
  return { ...tables, papers: { ...tables.papers, x: places, y: places } };
}

/**
 * Twenty papers of 2001 to 2020, one a year. Keyword 0 is in the six newest, 1 in the six oldest,
 * 2 in all, 3 in the newest five.
 */
function agedTables(): Tables {
  const tables = tinyTables();
  const years = Array.from({ length: 20 }, (_, place) => 2001 + place);
  const repeat = <Item>(item: Item): Item[] => years.map(() => item);
  const pairs = years.flatMap((_, paper) =>
    [paper >= 14 ? 0 : null, paper < 6 ? 1 : null, 2, paper >= 15 ? 3 : null].flatMap((keyword) =>
      keyword === null ? [] : [{ paper, keyword }],
    ),
  );
  const papers = Object.fromEntries(
    Object.entries(tables.papers).map(([name, column]) => [name, repeat(column[3] ?? null)]),
  );
  return {
    ...tables,
    keywords: { ...tables.keywords, x: [0, 0, 0, 0], y: [0, 0, 0, 0] },
    papers: {
      ...tables.papers,
      ...papers,
      paper_id: years.map((_, paper) => paper),
      key: years.map((year) => `of-${year}`),
      date: years.map((year) => `${year}-06-01`),
      date_precision: repeat("day"),
      x: years.map((_, paper) => paper),
      y: years.map((_, paper) => paper),
    },
    paper_keywords: {
      paper_id: pairs.map(({ paper }) => paper),
      rank: pairs.map(({ keyword }) => keyword + 1),
      keyword_id: pairs.map(({ keyword }) => keyword),
      score: pairs.map(() => 1),
    },
  };
}

describe.each(ENGINES)("asked of $name", ({ openDatabase }) => {
  let placed: Database;
  let aged: Database;
  beforeAll(async () => {
    placed = await openDatabase(placedTables());
    aged = await openDatabase(agedTables());
  });
  afterAll(async () => {
    await placed.dispose();
    await aged.dispose();
  });

  async function ask<Row>(database: Database, query: Query<Row>): Promise<Row> {
    const [row] = await database.run(query, new AbortController().signal);
    return row!;
  }

  test("papers come as columns, the most central first; the unplaced are counted", async () => {
    const papers = await ask(placed, papersOnMap(100));
    expect(papers.ids).toHaveLength(4);
    expect(new Set(papers.ids)).toEqual(new Set([0, 1, 2, 3]));
    expect(papers).toMatchObject({ placedCount: 4, unplacedCount: 1 });
    const undated = papers.ids.indexOf(3);
    expect(papers.titles[undated]).toBe("An undated talk");
    expect([papers.dates[undated], papers.comments[undated], papers.themeIds[undated]]).toEqual([
      null,
      null,
      2,
    ]);
    expect(papers.xs[undated]).toBe(1.5);
    const first = papers.ids.indexOf(0);
    expect([papers.nearCounts[first], papers.comments[first]]).toEqual([2, 7]);
    expect((await ask(placed, papersOnMap(2))).ids).toEqual(papers.ids.slice(0, 2));
  });

  test("each paper keeps the strongest of its links, strongest first", async () => {
    expect(await ask(placed, paperLinksOnMap(3))).toEqual({ sources: [0, 0], targets: [1, 2] });
    // The second is the only one that paper 2 has.
    expect((await ask(placed, paperLinksOnMap(1))).targets).toEqual([1, 2]);
  });

  test("the papers of a keyword, and those of two", async () => {
    const [graph, map, speech] = [aKeywordId(0), aKeywordId(1), aKeywordId(2)];
    expect(await ask(placed, paperIdsOfKeywords(graph, graph))).toEqual([0, 1]);
    expect(await ask(placed, paperIdsOfKeywords(graph, map))).toEqual([0, 1]);
    expect(await ask(placed, paperIdsOfKeywords(graph, speech))).toEqual([]);
  });

  test("the keywords of a paper, best first; of one without any, none", async () => {
    expect(await ask(placed, keywordIdsOfPaper(aPaperId(1)))).toEqual([1, 0]);
    expect(await ask(placed, keywordIdsOfPaper(aPaperId(4)))).toEqual([]);
  });

  test("the papers in a filter are the papers that lists show", async () => {
    const all = { themes: [], from: null, to: null, undated: true };
    expect(await ask(placed, filteredPaperIds(all))).toEqual([0, 1, 2, 3, 4]);
    expect(await ask(placed, filteredPaperIds({ ...all, undated: false }))).toEqual([0, 1, 2, 4]);
    expect(await ask(placed, filteredPaperIds({ ...all, themes: [aThemeId(2)] }))).toEqual([2, 3]);
  });

  test("keywords have the mean and the newest date of their papers, and their mean comments", async () => {
    const measures = await ask(placed, keywordMeasures());
    const day = (date: string): number => Date.parse(date) / 86_400_000;
    expect(measures.newestDates[0]).toBe(day("2025-03-14"));
    expect(measures.meanDates[0]).toBe((day("2025-03-14") + day("2025-01-01")) / 2);
    expect([measures.comments[0], measures.comments[2]]).toEqual([7, null]);
    expect(measures.middleDate).toBe("2025-01-01");
    // No keyword has the five papers that a trend needs.
    expect(measures.trends.every((trend) => trend === null)).toBe(true);
  });

  test("a trend is the odds of being late against those of all, drawn to them when papers are few", async () => {
    const { middleDate, trends } = await ask(aged, keywordMeasures());
    // Ten of twenty papers are later than the tenth.
    expect(middleDate).toBe("2010-06-01");
    // Six late of six, and two late of four made up: 8 of 10, odds of 4 against 1.
    expect(trends[0]).toBeCloseTo(2, 10);
    expect(trends[1]).toBeCloseTo(-2, 10);
    expect(trends[2]).toBeCloseTo(0, 10);
    expect(trends[3]).toBeCloseTo(Math.log2(3.5), 10);
  });

  test("a paper has a trend when three of its keywords have one", async () => {
    const { ids, trends } = await ask(aged, papersOnMap(20));
    const trendOf = (paper: number): number | null => trends[ids.indexOf(paper)]!;
    expect(trendOf(19)).toBeCloseTo((2 + 0 + Math.log2(3.5)) / 3, 10);
    expect(trendOf(14)).toBeNull();
    expect(trendOf(10)).toBeNull();
  });
});
