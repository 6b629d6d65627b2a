import { afterAll, beforeAll, expect, test } from "vitest";
import type { Database, Query } from "#src/data/database.ts";
import type { PaperFilter } from "#src/data/paper-filter.ts";
import { countsOfLink } from "#src/data/queries/counts-of-link.ts";
import { evidenceOfLink } from "#src/data/queries/evidence-of-link.ts";
import { firstAndLastOfKeyword } from "#src/data/queries/first-and-last-of-keyword.ts";
import { linksOfPaper } from "#src/data/queries/links-of-paper.ts";
import { spellingsOfKeyword } from "#src/data/queries/spellings-of-keyword.ts";
import { aKeywordId, aPaperId } from "#tests/support/ids.ts";
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
