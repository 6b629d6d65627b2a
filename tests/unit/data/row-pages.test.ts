import { expect, test } from "vitest";
import {
  addPages,
  pagesBetween,
  type RowPages,
  rowAt,
  type TableQuestion,
  windowOfPage,
} from "#src/data/row-pages.ts";

function aQuestion(): TableQuestion<number> {
  const query = { sql: "", params: [], toRow: () => 0 };
  return { totals: { ...query, toRow: () => ({ shownCount: 0, allCount: 0 }) }, rows: () => query };
}

/** The pages of a table whose rows are their own places. */
function pagesOf(question: TableQuestion<number>, pages: readonly number[]): RowPages<number> {
  const rowsOf = (page: number): number[] => {
    const { first, count } = windowOfPage(page);
    return Array.from({ length: count }, (_, place) => first + place);
  };
  return {
    question,
    totals: { shownCount: 1e6, allCount: 1e6 },
    pages: new Map(pages.map((page) => [page, rowsOf(page)])),
  };
}

test("the rows in view are on the pages that are asked for, and found there", () => {
  const pages = pagesBetween(250, 430);
  const found = pagesOf(aQuestion(), pages);
  for (const index of [250, 299, 300, 430]) expect(rowAt(found, index)).toBe(index);
  expect(rowAt(found, 9_000)).toBeUndefined();
  expect(pagesBetween(0, 0)).toEqual([0]);
});

test("pages of one question add up; those of another replace them", () => {
  const question = aQuestion();
  const first = addPages(null, pagesOf(question, [0]));
  const both = addPages(first, pagesOf(question, [7]));
  expect([rowAt(both, 5), rowAt(both, 705)]).toEqual([5, 705]);
  const other = addPages(both, pagesOf(aQuestion(), [7]));
  expect([rowAt(other, 5), rowAt(other, 705)]).toEqual([undefined, 705]);
});

test("however far one scrolls, only so many pages are kept, the latest among them", () => {
  const question = aQuestion();
  let held = addPages(null, pagesOf(question, [0]));
  for (let page = 1; page < 500; page++) held = addPages(held, pagesOf(question, [page]));
  expect(held.pages.size).toBeLessThan(50);
  expect(rowAt(held, 49_900)).toBe(49_900);
});
