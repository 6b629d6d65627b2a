import { IsothemeError } from "#pipeline/contract/errors.ts";
import type { CellValue, ColumnSpecs } from "#pipeline/contract/table-spec.ts";
import { TABLES, type TableName, type Tables } from "#pipeline/contract/tables.ts";
import { findCellFault } from "#pipeline/snapshot/check-cell.ts";
import { type PackedColumn, packCells } from "./packed-column.ts";

/** Rows of a table that follow one another, on their way into the database. */
export interface PackedRows {
  readonly table: TableName;
  readonly rowCount: number;
  /** In the order of the table's description. */
  readonly columns: readonly PackedColumn[];
}

/**
 * Packs the rows of a table from `start` to before `end`. Throws `cell-refused`, with table, row and
 * column, when a value does not fit its column.
 */
export function packRows(
  tables: Tables,
  table: TableName,
  { end, start }: { readonly start: number; readonly end: number },
): PackedRows {
  const cells = new Map<string, readonly CellValue[]>(Object.entries(tables[table]));
  const specs: ColumnSpecs = TABLES[table].columns;
  const columns = Object.entries(specs).map(([column, spec]) => {
    const own = (cells.get(column) ?? []).slice(start, end);
    for (const [i, cell] of own.entries()) {
      const fault = findCellFault(cell, spec);
      if (fault !== null) {
        throw new IsothemeError(
          "cell-refused",
          `Table ${table}, row ${start + i + 1}, column ${column}: the value ${fault}.`,
        );
      }
    }
    return packCells(own, spec.type);
  });
  return { table, rowCount: end - start, columns };
}
