import {
  type ColumnDef,
  getCoreRowModel,
  type Table,
  useReactTable,
  type VisibilityState,
} from "@tanstack/react-table";
import { useMemo } from "react";
import type { TableOrder } from "#src/data/queries/table-rows.ts";
import { type RowPages, rowAt } from "#src/data/row-pages.ts";
import type { TableColumn, TableSpec } from "./table-spec.ts";

/** A row with its place in the whole table, from 0. */
export interface PlacedRow<Item> {
  readonly index: number;
  readonly item: Item;
}

interface Sorting<Sort extends string> {
  readonly order: TableOrder<Sort>;
  readonly onOrder: (order: TableOrder<Sort>) => void;
}

interface Drawn<Item, Sort extends string> {
  readonly columns: readonly TableColumn<Item, Sort>[];
  readonly pages: RowPages<Item>;
  readonly indexes: readonly number[];
}

/** The columns and the rows now drawn; sorting is left to the database. */
export function useHeadlessTable<Item, Sort extends string>(
  spec: TableSpec<Item, Sort>,
  { order, onOrder }: Sorting<Sort>,
  { columns: shown, pages, indexes }: Drawn<Item, Sort>,
): Table<PlacedRow<Item>> {
  const { columns } = spec;
  const definitions = useMemo(
    () =>
      columns.map(
        ({ id, title, sort, show }): ColumnDef<PlacedRow<Item>> => ({
          id,
          header: title,
          accessorFn: ({ index }) => index, // asked for by the library wherever it may sort
          cell: ({ row }) => show(row.original.item),
          enableSorting: sort !== null,
          sortDescFirst: sort?.isDescending ?? false,
        }),
      ),
    [columns],
  );
  const drawn = indexes.join();
  const data = useMemo(
    () =>
      drawn.split(",").flatMap((text): PlacedRow<Item>[] => {
        const index = Number(text);
        const item = rowAt(pages, index);
        return item === undefined ? [] : [{ index, item }];
      }),
    [pages, drawn],
  );
  const visibility: VisibilityState = Object.fromEntries(
    columns.map((column) => [column.id, shown.includes(column)]),
  );
  const sorting = [{ id: order.column, desc: order.isDescending }];
  // oxlint-disable-next-line react/incompatible-library -- The React Compiler is not in use.
  return useReactTable({
    data,
    columns: definitions,
    state: { sorting, columnVisibility: visibility },
    onSortingChange: (change) => {
      const [next] = typeof change === "function" ? change(sorting) : change;
      const column = columns.find(({ id }) => id === next?.id);
      if (next === undefined || column === undefined || !isSort(column.id)) return;
      onOrder({ column: column.id, isDescending: next.desc });
    },
    getRowId: ({ index }) => String(index),
    getCoreRowModel: getCoreRowModel(),
    manualSorting: true,
    enableMultiSort: false,
    enableSortingRemoval: false,
  });
}

function isSort<Sort extends string>(id: Sort | "best-keywords"): id is Sort {
  return id !== "best-keywords";
}
