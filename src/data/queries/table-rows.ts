import type { Query, SqlRecord } from "#src/data/database.ts";
import { readNumber } from "#src/data/read-record.ts";

/** By which column a table is sorted; what is not known comes last, equal rows as in the corpus. */
export interface TableOrder<Column extends string> {
  readonly column: Column;
  readonly isDescending: boolean;
}

/** A stretch of a table: `count` rows from row `first`, counted from 0. */
export interface TableWindow {
  readonly first: number;
  readonly count: number;
}

/** How many rows a table has, and how many it would have without filter and pick. */
export interface TableTotals {
  readonly shownCount: number;
  readonly allCount: number;
}

/** The words after ORDER BY for a column, `key` and `ties` being SQL. */
export function orderWords(key: string, isDescending: boolean, ties: string): string {
  return `${key} ${isDescending ? "DESC" : "ASC"} NULLS LAST, ${ties}`;
}

/** A text as columns are sorted by it: regardless of capitals and accents. SQL in, SQL out. */
export function sortableText(text: string): string {
  return `lower(strip_accents(${text}))`;
}

export function toTotals(record: SqlRecord): TableTotals {
  return { shownCount: readNumber(record, "shown"), allCount: readNumber(record, "everything") };
}

/** The place of a row from 0: one answer, or none. */
export const toPlace: Query<number>["toRow"] = (record) => readNumber(record, "place");
