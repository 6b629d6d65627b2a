import type { ReactNode } from "react";
import type { Query } from "#src/data/database.ts";
import type { TableOrder, TableTotals, TableWindow } from "#src/data/queries/table-rows.ts";
import type { TableScope } from "#src/data/table-scope.ts";
import type { Hover } from "#src/state/hover-store.ts";
import type { Selection, TableKind } from "#src/state/view-state.ts";

/** A column of a table of the page. */
export interface TableColumn<Row, Sort extends string> {
  /** Names it in the choice that is kept; for sorted columns the name of their order. */
  readonly id: Sort | "best-keywords";
  readonly title: string;
  /** Room it needs; the first column takes what is left. */
  readonly widthPx: number;
  readonly isNumber?: boolean;
  /** How it is first sorted when asked to; null when it cannot be. */
  readonly sort: FirstDirection | null;
  /** Whether it is shown before the reader chooses. */
  readonly isUsual: boolean;
  /** Whether it says nothing new while everything is listed, and is left out then. */
  readonly isForPart?: boolean;
  readonly show: (row: Row) => ReactNode;
}

/** The two directions in words, the first the one to begin with: `newest first`. */
interface FirstDirection {
  readonly isDescending: boolean;
  readonly ascending: string;
  readonly descending: string;
}

/** One of the tables: what it lists, by which columns, and what its rows stand for. */
export interface TableSpec<Row, Sort extends string> {
  readonly kind: TableKind;
  /** One row: `paper`. */
  readonly noun: string;
  /** The first names the row; it is always shown. */
  readonly columns: readonly [TableColumn<Row, Sort>, ...TableColumn<Row, Sort>[]];
  readonly order: TableOrder<Sort>;
  readonly count: (scope: TableScope) => Query<TableTotals>;
  readonly rows: (scope: TableScope, order: TableOrder<Sort>, window: TableWindow) => Query<Row>;
  /** The place of what is selected; null when such a thing is in another table. */
  readonly placeOf: (
    selection: Selection,
    scope: TableScope,
    order: TableOrder<Sort>,
  ) => Query<number> | null;
  readonly hoverOf: (row: Row) => Hover;
  readonly selectionOf: (row: Row) => Selection;
}

export const FROM_A: FirstDirection = {
  isDescending: false,
  ascending: "A to Z",
  descending: "Z to A",
};
export const MOST: FirstDirection = {
  isDescending: true,
  ascending: "fewest first",
  descending: "most first",
};
export const NEWEST: FirstDirection = {
  isDescending: true,
  ascending: "oldest first",
  descending: "newest first",
};
export const STRONGEST: FirstDirection = {
  isDescending: true,
  ascending: "weakest first",
  descending: "strongest first",
};
