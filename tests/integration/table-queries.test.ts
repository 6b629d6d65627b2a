import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Database, Query } from "#src/data/database.ts";
import {
  countTableKeywords,
  type KeywordSort,
  placeOfKeyword,
  tableKeywords,
} from "#src/data/queries/table-keywords.ts";
import {
  countTableLinks,
  type LinkSort,
  placeOfLink,
  tableLinks,
} from "#src/data/queries/table-links.ts";
import {
  countTablePapers,
  type PaperSort,
  placeOfPaper,
  tablePapers,
} from "#src/data/queries/table-papers.ts";
import type { TableScope } from "#src/data/table-scope.ts";
import { aKeywordOrder, aLinkOrder, aPaperOrder, aScopeOf } from "#tests/support/any-table.ts";
import { type Cell, expectSorted, folded } from "#tests/support/expect-sorted.ts";
import { aKeywordKey, aPaperKey, aThemeId } from "#tests/support/ids.ts";
import { openNodeDatabase } from "#tests/support/node-database.ts";
import { toTables } from "#tests/support/rows-to-tables.ts";
import { madeUpTable } from "#tests/support/table-corpus.ts";
import {
  expectedKeywords,
  expectedLinks,
  expectedPapers,
} from "#tests/support/table-expectations.ts";
import { openWasmDatabase } from "#tests/support/wasm-database.ts";

const ROWS = madeUpTable(60, 14, 7);
const WHOLE: TableScope = {
  filter: { themes: [], from: null, to: null, undated: true },
  picked: null,
};
const ALL = { first: 0, count: 10_000 };
const RUNS = { numRuns: 60 };
const aScope = aScopeOf(ROWS);

let database: Database;
beforeAll(async () => {
  database = await openNodeDatabase(toTables(ROWS));
});
afterAll(() => database.dispose());

function ask<Row>(query: Query<Row>): Promise<Row[]> {
  return database.run(query, new AbortController().signal);
}

const themeNames = new Map<number, string>(
  ROWS.themes.map(({ theme_id, name }) => [theme_id, name]),
);
const themeName = (id: number | null): string | null =>
  id === null ? null : folded(themeNames.get(id));

describe("the table of papers", () => {
  test("lists the papers of the filter and the pick, and counts them", async () => {
    await fc.assert(
      fc.asyncProperty(aScope, aPaperOrder, async (scope, order) => {
        const rows = await ask(tablePapers(scope, order, ALL));
        const expected = expectedPapers(ROWS, scope);
        expect(new Set(rows.map(({ id }) => id))).toEqual(expected);
        expect(rows).toHaveLength(expected.size);
        expect(await ask(countTablePapers(scope))).toEqual([
          { shownCount: expected.size, allCount: ROWS.papers.length },
        ]);
      }),
      RUNS,
    );
  });

  test("is sorted by any column, the unknown last, ties in the order of the corpus", async () => {
    const paperOf = (id: number) => ROWS.papers[id]!;
    const cells: Record<PaperSort, (id: number) => Cell> = {
      title: (id) => folded(paperOf(id).title),
      date: (id) => paperOf(id).date,
      theme: (id) => themeName(paperOf(id).theme_id),
      organisation: (id) => folded(paperOf(id).organisation),
      venue: (id) => folded(paperOf(id).venue),
      authors: (id) => folded(paperOf(id).authors[0]),
      comments: (id) => paperOf(id).comment_count,
    };
    await fc.assert(
      fc.asyncProperty(aScope, aPaperOrder, async (scope, order) => {
        const rows = await ask(tablePapers(scope, order, ALL));
        expectSorted(
          rows.map(({ id }) => [cells[order.column](id), id]),
          order.isDescending,
        );
      }),
      RUNS,
    );
  });

  test("comes in stretches that together are the whole, each row at its place", async () => {
    await fc.assert(
      fc.asyncProperty(
        aScope,
        aPaperOrder,
        fc.integer({ min: 1, max: 40 }),
        async (scope, order, count) => {
          const rows = await ask(tablePapers(scope, order, ALL));
          const stretches: unknown[] = [];
          for (let first = 0; first < rows.length; first += count) {
            stretches.push(...(await ask(tablePapers(scope, order, { first, count }))));
          }
          expect(stretches).toEqual(rows);
          const row = rows.at(-1);
          if (row === undefined) return;
          expect(await ask(placeOfPaper(row.key, scope, order))).toEqual([rows.length - 1]);
        },
      ),
      RUNS,
    );
  });

  test("shows the first authors, how many there are, and the best keywords", async () => {
    const rows = await ask(tablePapers(WHOLE, { column: "title", isDescending: false }, ALL));
    for (const row of rows) {
      const paper = ROWS.papers[row.id]!;
      expect(row.authors).toEqual(paper.authors.slice(0, 3));
      expect(row.authorCount).toBe(paper.author_count ?? paper.authors.length);
      const best = ROWS.paper_keywords.filter(
        ({ paper_id, rank }) => paper_id === row.id && rank < 4,
      );
      expect(row.keywords).toEqual(best.map(({ keyword_id }) => ROWS.keywords[keyword_id]!.label));
    }
  });

  test("has no place for a paper that it does not list", async () => {
    const none: TableScope = { ...WHOLE, picked: [] };
    const order = { column: "title", isDescending: false } as const;
    expect(await ask(placeOfPaper(aPaperKey("paper-0"), none, order))).toEqual([]);
  });
});

describe("the table of keywords", () => {
  test("lists the keywords of the listed papers with their counts", async () => {
    await fc.assert(
      fc.asyncProperty(aScope, aKeywordOrder, async (scope, order) => {
        const rows = await ask(tableKeywords(scope, order, ALL));
        const expected = expectedKeywords(ROWS, scope);
        expect(new Map(rows.map(({ id, shownCount }) => [Number(id), shownCount]))).toEqual(
          expected,
        );
        expect(rows).toHaveLength(expected.size);
        expect(await ask(countTableKeywords(scope))).toEqual([
          { shownCount: expected.size, allCount: ROWS.keywords.length },
        ]);
      }),
      RUNS,
    );
  });

  test("is sorted by any column, ties by rank; its rows are found again", async () => {
    await fc.assert(
      fc.asyncProperty(aScope, aKeywordOrder, async (scope, order) => {
        const rows = await ask(tableKeywords(scope, order, ALL));
        const cells: Record<KeywordSort, (row: (typeof rows)[number]) => Cell> = {
          label: ({ label }) => folded(label),
          papers: ({ paperCount }) => paperCount,
          shown: ({ shownCount }) => shownCount,
          mentions: ({ mentionCount }) => mentionCount,
          theme: ({ themeId }) => themeName(themeId),
          first: ({ firstSeen }) => firstSeen?.date ?? null,
          last: ({ lastSeen }) => lastSeen?.date ?? null,
          links: ({ linkCount }) => linkCount,
        };
        expectSorted(
          rows.map((row) => [cells[order.column](row), row.id]),
          order.isDescending,
        );
        const middle = Math.floor(rows.length / 2);
        const row = rows[middle];
        if (row === undefined) return;
        expect(await ask(placeOfKeyword(row.key, scope, order))).toEqual([middle]);
      }),
      RUNS,
    );
  });

  test("tells when a keyword was seen first and last, and how many links it has", async () => {
    const rows = await ask(tableKeywords(WHOLE, { column: "label", isDescending: false }, ALL));
    for (const { id, firstSeen, lastSeen, linkCount } of rows) {
      const dates = ROWS.paper_keywords
        .filter(({ keyword_id }) => keyword_id === id)
        .flatMap(({ paper_id }) => ROWS.papers[paper_id]!.date ?? [])
        .toSorted();
      expect([firstSeen?.date, lastSeen?.date]).toEqual([dates.at(0), dates.at(-1)]);
      const links = ROWS.links.filter(
        ({ source_id, target_id }) => source_id === Number(id) || target_id === Number(id),
      );
      expect(linkCount).toBe(links.length);
    }
  });
});

describe("the table of links", () => {
  test("lists the links whose keywords share a listed paper, with their counts", async () => {
    await fc.assert(
      fc.asyncProperty(aScope, aLinkOrder, async (scope, order) => {
        const rows = await ask(tableLinks(scope, order, ALL));
        const expected = expectedLinks(ROWS, scope);
        expect(
          new Map(
            rows.map(({ source, target, shownCount }) => [`${source.id} ${target.id}`, shownCount]),
          ),
        ).toEqual(expected);
        expect(rows).toHaveLength(expected.size);
        expect(await ask(countTableLinks(scope))).toEqual([
          { shownCount: expected.size, allCount: ROWS.links.length },
        ]);
      }),
      RUNS,
    );
  });

  test("is sorted by any column, ties by the ends; its rows are found again", async () => {
    await fc.assert(
      fc.asyncProperty(aScope, aLinkOrder, async (scope, order) => {
        const rows = await ask(tableLinks(scope, order, ALL));
        const cells: Record<LinkSort, (row: (typeof rows)[number]) => Cell> = {
          source: ({ source }) => folded(source.label),
          target: ({ target }) => folded(target.label),
          papers: ({ paperCount }) => paperCount,
          shown: ({ shownCount }) => shownCount,
          weight: ({ weight }) => weight,
          themes: ({ source, target }) =>
            [themeName(source.themeId), themeName(target.themeId)]
              .filter((name) => name !== null)
              .join(" "),
        };
        expectSorted(
          rows.map((row) => [cells[order.column](row), row.source.id, row.target.id]),
          order.isDescending,
        );
        const middle = Math.floor(rows.length / 2);
        const row = rows[middle];
        if (row === undefined) return;
        const ends = { a: row.target.key, b: row.source.key };
        expect(await ask(placeOfLink(ends, scope, order))).toEqual([middle]);
      }),
      RUNS,
    );
  });
});

test("the engine of the page gives the same answers as the one here", async () => {
  const wasm = await openWasmDatabase(toTables(ROWS));
  const scope: TableScope = {
    filter: { themes: [1, 3].map(aThemeId), from: "2022-06", to: null, undated: true },
    picked: [1, 2, 5],
  };
  const window = { first: 2, count: 9 };
  const questions = [WHOLE, scope].flatMap((asked): Query<unknown>[] => [
    tablePapers(asked, { column: "authors", isDescending: true }, window),
    tableKeywords(asked, { column: "last", isDescending: true }, window),
    tableKeywords(asked, { column: "links", isDescending: false }, window),
    tableLinks(asked, { column: "themes", isDescending: false }, window),
    countTablePapers(asked),
    countTableKeywords(asked),
    countTableLinks(asked),
    placeOfPaper(aPaperKey("paper-3"), asked, { column: "date", isDescending: true }),
    placeOfKeyword(aKeywordKey("keyword-1"), asked, { column: "first", isDescending: true }),
    placeOfLink({ a: aKeywordKey("keyword-1"), b: aKeywordKey("keyword-2") }, asked, {
      column: "shown",
      isDescending: true,
    }),
  ]);
  for (const question of questions) {
    expect(await wasm.run(question, new AbortController().signal)).toEqual(await ask(question));
  }
  await wasm.dispose();
});
