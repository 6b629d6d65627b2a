import { useState } from "react";
import { parseColumnChoice, serialiseColumnChoice } from "./column-choice.ts";
import type { TableColumn, TableSpec } from "./table-spec.ts";

export interface ColumnChoice {
  /** Ids of the chosen columns, in the table's order. */
  readonly chosen: readonly string[];
  readonly toggle: (id: string) => void;
}

/** Which columns of a table the reader wants to see, kept for the next visit where that is allowed. */
export function useColumnChoice<Row, Sort extends string>({
  kind,
  columns,
}: Pick<TableSpec<Row, Sort>, "kind" | "columns">): ColumnChoice {
  const [chosen, setChosen] = useState(() => readChoice(kind, columns));
  return {
    chosen,
    toggle: (id) => {
      const next = columns
        .map((column) => column.id)
        .filter((column) => chosen.includes(column) !== (column === id));
      setChosen(next);
      keepChoice(kind, serialiseColumnChoice(next, columns));
    },
  };
}

function readChoice<Row, Sort extends string>(
  kind: string,
  columns: readonly TableColumn<Row, Sort>[],
): readonly string[] {
  try {
    return parseColumnChoice(localStorage.getItem(storageKey(kind)), columns);
  } catch {
    // Storage may be closed to us: the usual columns, then.
    return parseColumnChoice(null, columns);
  }
}

function keepChoice(kind: string, text: string | null): void {
  try {
    if (text === null) localStorage.removeItem(storageKey(kind));
    else localStorage.setItem(storageKey(kind), text);
  } catch {
    // As above; the choice then lasts for this visit.
  }
}

function storageKey(kind: string): string {
  return `isotheme-columns-${kind}`;
}
