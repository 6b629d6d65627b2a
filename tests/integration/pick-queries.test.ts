import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Database, Query } from "#src/data/database.ts";
import type { PaperFilter } from "#src/data/paper-filter.ts";
import { countPickedKeywords, countPickedPapers } from "#src/data/queries/count-picked.ts";
import { keywordsOfPapers } from "#src/data/queries/keywords-of-papers.ts";
import { paperLinks } from "#src/data/queries/paper-links.ts";
import { papersOfKeywords } from "#src/data/queries/papers-of-keywords.ts";
import { papersToPick } from "#src/data/queries/papers-to-pick.ts";
import { aKeywordId, aKeywordKey, aPaperId, aPaperKey, aThemeId } from "#tests/support/ids.ts";
import { openNodeDatabase } from "#tests/support/node-database.ts";
import { tinyTables } from "#tests/support/tiny-tables.ts";
import { openWasmDatabase } from "#tests/support/wasm-database.ts";

const OPEN: PaperFilter = { themes: [], from: null, to: null, undated: true };
const TABLES = tinyTables();
const PAPERS = TABLES.papers.paper_id.map((id) => aPaperId(id));

const ENGINES = [
  { name: "DuckDB in Node", openDatabase: openNodeDatabase },
  { name: "DuckDB-WASM, as in the page", openDatabase: openWasmDatabase },
];

describe.each(ENGINES)("asked of $name", ({ openDatabase }) => {
  let database: Database;
  beforeAll(async () => {
    database = await openDatabase(TABLES);
  });
  afterAll(() => database.dispose());

  function ask<Row>(query: Query<Row>): Promise<Row[]> {
    return database.run(query, new AbortController().signal);
  }

  test("every paper can be picked, also one without a place on the map", async () => {
    const papers = await ask(papersToPick());
    expect(papers.map(({ id }) => id)).toEqual(PAPERS);
    expect(papers.map(({ title }) => title)).toEqual(TABLES.papers.title);
    expect(papers.map(({ place }) => place?.x ?? null)).toEqual(TABLES.papers.x);
  });

  test("links between papers are told by their ends", async () => {
    const { source_id, target_id } = TABLES.paper_links;
    expect((await ask(paperLinks())).map(({ source, target }) => [source, target])).toEqual(
      source_id.map((source, row) => [source, target_id[row]]),
    );
  });

  test("keywords and papers lead to one another, and unknown keys nowhere", async () => {
    const { paper_id, keyword_id } = TABLES.paper_keywords;
    const [first, second] = TABLES.keywords.key.map(aKeywordKey);
    const ofKeywords = await ask(papersOfKeywords([first!, second!, aKeywordKey("no such")]));
    expect(new Set(ofKeywords.map(({ keywordKey, id }) => `${keywordKey} ${id}`))).toEqual(
      new Set(
        paper_id.flatMap((paper, row) => {
          const key = [first, second][keyword_id[row]!];
          return key === undefined ? [] : [`${key} ${paper}`];
        }),
      ),
    );
    const key = aPaperKey(TABLES.papers.key[0]!);
    const ofPaper = await ask(keywordsOfPapers([key]));
    expect(ofPaper.map(({ id }) => id as number)).toEqual(
      keyword_id.filter((_, row) => paper_id[row] === 0).sort((a, b) => a - b),
    );
    expect(await ask(papersOfKeywords([aKeywordKey("it's \" odd; , ~")]))).toEqual([]);
  });

  test("picked papers are counted by theme and month, each once", async () => {
    const rows = await ask(countPickedPapers(PAPERS, OPEN));
    const total = rows.reduce((sum, { paperCount }) => sum + paperCount, 0);
    expect(total).toBe(PAPERS.length);
    expect(rows.filter(({ month }) => month === null)).toHaveLength(1);
    expect(rows.every(({ month }) => month === null || /^\d{4}(-\d{2})?$/u.test(month))).toBe(true);
    expect(rows.some(({ month }) => month?.length === 4)).toBe(true);
  });

  test("the counts respect the filter, and nothing picked counts nothing", async () => {
    const dated = await ask(countPickedPapers(PAPERS, { ...OPEN, undated: false }));
    expect(dated.every(({ month }) => month !== null)).toBe(true);
    const ofTheme = await ask(countPickedPapers(PAPERS, { ...OPEN, themes: [aThemeId(1)] }));
    expect(new Set(ofTheme.map(({ themeId }) => themeId))).toEqual(new Set([1]));
    expect(await ask(countPickedPapers([], OPEN))).toEqual([]);
  });

  test("keywords are counted while the filter leaves them a paper", async () => {
    const keywords = [0, 1, 2, 3].map(aKeywordId);
    expect(await ask(countPickedKeywords(keywords, OPEN))).toEqual([4]);
    expect(
      await ask(countPickedKeywords(keywords, { ...OPEN, from: "2099-01", undated: false })),
    ).toEqual([0]);
    expect(await ask(countPickedKeywords([], OPEN))).toEqual([0]);
  });
});
