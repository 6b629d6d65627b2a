import { DuckDBDateValue, DuckDBListValue, type DuckDBValue } from "@duckdb/node-api";
import type { CellValue } from "#pipeline/contract/table-spec.ts";

/** A value of a query's answer, ready to be written as JSON. */
export type PlainValue = string | number | null | readonly PlainValue[];

/** A value as DuckDB's driver gives it, made plain: days as ISO text, lists as arrays. */
export function toPlainValue(value: DuckDBValue): PlainValue {
  if (value === null || typeof value === "string" || typeof value === "number") {
    return value;
  }
  if (value instanceof DuckDBDateValue) {
    return value.toString();
  }
  if (value instanceof DuckDBListValue) {
    return value.items.map(toPlainValue);
  }
  throw new TypeError(`No column of a snapshot holds such a value: ${String(value)}`);
}

/** The same for a value of a table's own column, whose lists hold text. */
export function toCell(value: DuckDBValue): CellValue {
  const plain = toPlainValue(value);
  return typeof plain === "object" && plain !== null ? plain.map(String) : plain;
}
