import type { Header } from "@tanstack/react-table";
import type { ReactNode } from "react";
import { SortIcon } from "./SortIcon.tsx";

interface HeaderCellProps<Row> {
  readonly header: Header<Row, unknown>;
  readonly column: { readonly title: string; readonly isNumber?: boolean } | undefined;
}

/** The head of a column; where it can be sorted by, a button that does. */
export function HeaderCell<Row>({ header, column }: HeaderCellProps<Row>): ReactNode {
  const sorted = header.column.getIsSorted();
  return (
    <th
      scope="col"
      data-number={column?.isNumber}
      aria-sort={sorted === false ? undefined : SORT_WORDS[sorted]}
    >
      {header.column.getCanSort() ? (
        <button type="button" className="table-sort" onClick={() => header.column.toggleSorting()}>
          <span>{column?.title}</span>
          <SortIcon direction={sorted} />
        </button>
      ) : (
        <span className="table-head">{column?.title}</span>
      )}
    </th>
  );
}

const SORT_WORDS = { asc: "ascending", desc: "descending" } as const;
