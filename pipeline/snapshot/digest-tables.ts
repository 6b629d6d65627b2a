import { TABLE_NAMES, TABLES, type Tables } from "#pipeline/contract/tables.ts";
import { type StartHash, startPureHash } from "./byte-hash.ts";
import { digestColumns, type TableDigest } from "./digest-table.ts";

/** The digest of each table, by its name: equal for equal maps, on any machine. */
export function digestTables(
  tables: Tables,
  startHash: StartHash = startPureHash,
): Record<string, TableDigest> {
  return Object.fromEntries(
    TABLE_NAMES.map((name) => [name, digestColumns(TABLES[name], tables[name], startHash)]),
  );
}
