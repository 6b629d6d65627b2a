import { IsothemeError } from "#pipeline/contract/errors.ts";
import type { SqlRecord } from "./database.ts";
import { readNullableNumber, readNullableText, readNumber, readText } from "./read-record.ts";

/** A column given whole, as a list of numbers. DuckDB-WASM gives an Arrow vector, in Node an array. */
export function readNumbers(record: SqlRecord, name: string): number[] {
  return readItems(record, name, readNumber);
}

/** Likewise, of numbers and nulls. */
export function readNullableNumbers(record: SqlRecord, name: string): (number | null)[] {
  return readItems(record, name, readNullableNumber);
}

/** Likewise, of texts. */
export function readTextColumn(record: SqlRecord, name: string): string[] {
  return readItems(record, name, readText);
}

/** Likewise, of texts and nulls. */
export function readNullableTexts(record: SqlRecord, name: string): (string | null)[] {
  return readItems(record, name, readNullableText);
}

function readItems<Item>(
  record: SqlRecord,
  name: string,
  read: (item: SqlRecord, name: string) => Item,
): Item[] {
  const items = record[name];
  if (!isIterable(items)) {
    throw new IsothemeError(
      "query-failed",
      `Column ${name} of an answer holds no list, which it should. Build the snapshot again.`,
    );
  }
  return Array.from(items, (item) => read({ [name]: item }, name));
}

function isIterable(value: unknown): value is Iterable<unknown> {
  return typeof value === "object" && value !== null && Symbol.iterator in value;
}
