import type { ColumnSpecs, TableSpec } from "#pipeline/contract/table-spec.ts";

/** What a statement needs of a table's description. */
type DescribedTable = Pick<TableSpec, "name" | "doc"> & { readonly columns: ColumnSpecs };

/**
 * The statements that make one table of a snapshot in DuckDB: its columns with their types and
 * whether they may be null, then each meaning as a comment. Without keys and indexes: the rows
 * are stored in key order, which DuckDB's own block statistics already make quick to search.
 */
export function toDdl(spec: DescribedTable): string[] {
  const table = quoteName(spec.name);
  const columns = Object.entries(spec.columns);
  const lines = columns.map(
    ([name, { type, nullable }]) => `  ${quoteName(name)} ${type}${nullable ? "" : " NOT NULL"}`,
  );
  return [
    `CREATE TABLE ${table} (\n${lines.join(",\n")}\n)`,
    `COMMENT ON TABLE ${table} IS ${quoteText(spec.doc)}`,
    ...columns.map(
      ([name, { doc }]) => `COMMENT ON COLUMN ${table}.${quoteName(name)} IS ${quoteText(doc)}`,
    ),
  ];
}

/** A name as SQL takes it, whatever words SQL keeps for itself (`start`, `end`). */
export function quoteName(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}

function quoteText(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}
