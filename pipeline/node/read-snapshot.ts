import { existsSync } from "node:fs";
import { join } from "node:path";
import { type DuckDBConnection, type DuckDBDataChunk, DuckDBInstance } from "@duckdb/node-api";
import { IsothemeError } from "#pipeline/contract/errors.ts";
import type { Manifest } from "#pipeline/contract/manifest.ts";
import { DATABASE_FILE } from "#pipeline/contract/snapshot-files.ts";
import type { CellValue } from "#pipeline/contract/table-spec.ts";
import { TABLES, type TableName } from "#pipeline/contract/tables.ts";
import { quoteName } from "#pipeline/snapshot/to-ddl.ts";
import { readManifest } from "./read-manifest.ts";
import { type PlainValue, toCell, toPlainValue } from "./to-cell.ts";

/** A record of a query's answer: its values by the names the query gave them. */
export type SqlRecord = Readonly<Record<string, PlainValue>>;

/** An open snapshot. Close it with `dispose`. */
export interface SnapshotReader {
  readonly manifest: Manifest;
  /** Every row of a table in key order, each with its cells in column order. */
  readonly readRows: (name: TableName) => Promise<Iterable<readonly CellValue[]>>;
  /** The answer to a query, record by record, however long. */
  readonly query: (sql: string) => AsyncIterable<SqlRecord>;
  readonly dispose: () => void;
}

/**
 * Opens a snapshot folder for reading. Throws as readManifest does, and `snapshot-missing` or
 * `snapshot-damaged` when its database is not there or cannot be read.
 */
export async function openSnapshot(folder: string): Promise<SnapshotReader> {
  const manifest = await readManifest(folder);
  const path = join(folder, DATABASE_FILE);
  if (!existsSync(path)) {
    throw new IsothemeError(
      "snapshot-missing",
      `${folder} has no ${DATABASE_FILE}: copy it again.`,
    );
  }
  const instance = await guard(path, () =>
    DuckDBInstance.create(path, { access_mode: "READ_ONLY" }),
  );
  const connection = await guard(path, () => instance.connect());
  return {
    manifest,
    readRows: (name) => guard(path, () => readRows(connection, name)),
    query: (sql) => query(connection, path, sql),
    dispose: () => {
      connection.closeSync();
      instance.closeSync();
    },
  };
}

async function readRows(
  connection: DuckDBConnection,
  name: TableName,
): Promise<Iterable<readonly CellValue[]>> {
  const { columns, key }: { columns: object; key: readonly string[] } = TABLES[name];
  const list = (names: readonly string[]) => names.map(quoteName).join(", ");
  const sql = `SELECT ${list(Object.keys(columns))} FROM ${quoteName(name)} ORDER BY ${list(key)}`;
  // The chunks stay in DuckDB's own compact form; rows are made one chunk at a time.
  return rowsOf(await (await connection.stream(sql)).fetchAllChunks());
}

function* rowsOf(chunks: readonly DuckDBDataChunk[]): Iterable<readonly CellValue[]> {
  for (const chunk of chunks) {
    yield* chunk.convertRows(toCell);
  }
}

async function* query(
  connection: DuckDBConnection,
  path: string,
  sql: string,
): AsyncIterable<SqlRecord> {
  const result = await guard(path, () => connection.stream(sql));
  const names = result.columnNames();
  for (;;) {
    const chunk = await guard(path, () => result.fetchChunk());
    if (chunk === null || chunk.rowCount === 0) {
      return;
    }
    for (const row of chunk.convertRows(toPlainValue)) {
      yield Object.fromEntries(names.map((name, index) => [name, row[index] ?? null]));
    }
  }
}

/** DuckDB's own errors, whatever they are, mean a file that is not what the manifest says. */
async function guard<Result>(path: string, run: () => Promise<Result>): Promise<Result> {
  try {
    return await run();
  } catch (cause) {
    throw new IsothemeError(
      "snapshot-damaged",
      `${path} cannot be read as the database of a snapshot: build the snapshot again, or copy it again from where it came.`,
      { cause },
    );
  }
}
