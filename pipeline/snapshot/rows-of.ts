import type { CellValue, TableSpec } from "#pipeline/contract/table-spec.ts";

/** The rows of a column-wise table, the cells in the order of the spec's columns. */
export function* rowsOf(
  spec: TableSpec,
  columns: Readonly<Record<string, readonly CellValue[]>>,
): Generator<readonly CellValue[]> {
  const inOrder = Object.keys(spec.columns).map((name) => columns[name] ?? []);
  const rowCount = inOrder[0]?.length ?? 0;
  for (let row = 0; row < rowCount; row++) yield inOrder.map((column) => column[row] ?? null);
}
