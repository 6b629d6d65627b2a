import type { Query } from "./database.ts";
import type { TableTotals, TableWindow } from "./queries/table-rows.ts";

/** What a table asks: how many rows there are, and a stretch of them. */
export interface TableQuestion<Row> {
  readonly totals: Query<TableTotals>;
  readonly rows: (window: TableWindow) => Query<Row>;
}

/** The rows of a table that have come so far, page by page. */
export interface RowPages<Row> {
  /** What they answer. */
  readonly question: TableQuestion<Row>;
  readonly totals: TableTotals;
  /** By their numbers from 0, latest last. */
  readonly pages: ReadonlyMap<number, readonly Row[]>;
}

const PAGE_ROWS = 100;
/** Some thousand rows: more than are seen at once, few enough to forget nothing else for. */
const KEPT_PAGES = 30;

/** The numbers of the pages that rows `first` to `last` are on. */
export function pagesBetween(first: number, last: number): number[] {
  const firstPage = Math.floor(Math.max(0, first) / PAGE_ROWS);
  const lastPage = Math.floor(Math.max(0, last) / PAGE_ROWS);
  return Array.from({ length: lastPage - firstPage + 1 }, (_, place) => firstPage + place);
}

/** The rows of a page. */
export function windowOfPage(page: number): TableWindow {
  return { first: page * PAGE_ROWS, count: PAGE_ROWS };
}

/** The row at a place from 0; undefined while it has not come. */
export function rowAt<Row>({ pages }: RowPages<Row>, index: number): Row | undefined {
  return pages.get(Math.floor(index / PAGE_ROWS))?.[index % PAGE_ROWS];
}

/** Known pages with those found; the oldest are forgotten. Pages of another question go at once. */
export function addPages<Row>(known: RowPages<Row> | null, found: RowPages<Row>): RowPages<Row> {
  if (known === null || known.question !== found.question) return found;
  const pages = new Map(known.pages);
  for (const [page, rows] of found.pages) {
    pages.delete(page);
    pages.set(page, rows);
  }
  return { ...found, pages: new Map([...pages].slice(-KEPT_PAGES)) };
}
