import { IsothemeError } from "#pipeline/contract/errors.ts";
import type { KeywordId, KeywordKey, PaperId, PaperKey, ThemeId } from "#pipeline/contract/ids.ts";
import {
  isKeywordId,
  isKeywordKey,
  isPaperId,
  isPaperKey,
  isThemeId,
} from "#pipeline/contract/ids.ts";
import type { SqlRecord } from "./database.ts";

export function readText(record: SqlRecord, name: string): string {
  return readChecked(record, name, isText);
}

export function readNullableText(record: SqlRecord, name: string): string | null {
  return record[name] === null ? null : readText(record, name);
}

export function readNumber(record: SqlRecord, name: string): number {
  return readChecked(record, name, isNumber);
}

export function readNullableNumber(record: SqlRecord, name: string): number | null {
  return record[name] === null ? null : readNumber(record, name);
}

/** A list of texts; DuckDB-WASM gives an Arrow vector, DuckDB in Node an array. */
export function readTexts(record: SqlRecord, name: string): string[] {
  const values = readChecked(record, name, isIterable);
  return Array.from(values, (value) => readText({ [name]: value }, name));
}

export function readPaperId(record: SqlRecord, name: string): PaperId {
  return readChecked(record, name, (value) => isNumber(value) && isPaperId(value));
}

export function readPaperKey(record: SqlRecord, name: string): PaperKey {
  return readChecked(record, name, (value) => isText(value) && isPaperKey(value));
}

export function readKeywordId(record: SqlRecord, name: string): KeywordId {
  return readChecked(record, name, (value) => isNumber(value) && isKeywordId(value));
}

export function readKeywordKey(record: SqlRecord, name: string): KeywordKey {
  return readChecked(record, name, (value) => isText(value) && isKeywordKey(value));
}

export function readThemeId(record: SqlRecord, name: string): ThemeId {
  return readChecked(record, name, (value) => isNumber(value) && isThemeId(value));
}

export function readNullableThemeId(record: SqlRecord, name: string): ThemeId | null {
  return record[name] === null ? null : readThemeId(record, name);
}

function readChecked<Value>(
  record: SqlRecord,
  name: string,
  isExpected: (value: unknown) => value is Value,
): Value {
  const value = record[name];
  if (isExpected(value)) return value;
  throw new IsothemeError(
    "query-failed",
    `Column ${name} of an answer holds ${describe(value)}, which it should not. Build the snapshot again.`,
  );
}

function isText(value: unknown): value is string {
  return typeof value === "string";
}

function isNumber(value: unknown): value is number {
  return typeof value === "number" && Number.isFinite(value);
}

function isIterable(value: unknown): value is Iterable<unknown> {
  return typeof value === "object" && value !== null && Symbol.iterator in value;
}

function describe(value: unknown): string {
  return value === undefined || value === null ? "nothing" : `a ${typeof value}`;
}
