import { DuckDBDateValue, DuckDBListValue, type DuckDBValue } from "@duckdb/node-api";
import type { CellValue } from "#pipeline/contract/table-spec.ts";

/** A value as DuckDB's driver gives it, as the contract has it: days as ISO text, lists as arrays. */
export function toCell(value: DuckDBValue): CellValue {
  if (value === null || typeof value === "string" || typeof value === "number") {
    return value;
  }
  if (value instanceof DuckDBDateValue) {
    return value.toString();
  }
  if (value instanceof DuckDBListValue) {
    return value.items.map(String);
  }
  throw new TypeError(`No column of a snapshot holds such a value: ${String(value)}`);
}
