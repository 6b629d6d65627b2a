import {
  DATE,
  DOUBLE,
  type DuckDBAppender,
  DuckDBDataChunk,
  DuckDBDateValue,
  DuckDBInstance,
  type DuckDBType,
  type DuckDBValue,
  INTEGER,
  LIST,
  listValue,
  VARCHAR,
} from "@duckdb/node-api";
import type { ColumnSpecs, ColumnType } from "#pipeline/contract/table-spec.ts";
import { TABLE_NAMES, TABLES, type TableName } from "#pipeline/contract/tables.ts";
import { toDdl } from "#pipeline/snapshot/to-ddl.ts";
import { type PackedColumn, unpackNumbers, unpackTexts } from "./packed-column.ts";
import type { PackedRows } from "./packed-rows.ts";

/** A database in the making. */
export interface DatabaseFile {
  /** Appends rows; those of a table come together, in its order. */
  readonly append: (rows: PackedRows) => Promise<void>;
  /** Closes the file, so that it is whole by itself. */
  readonly close: () => Promise<void>;
  /** Lets go of the file as it is; does nothing after `close`. */
  readonly dispose: () => Promise<void>;
}

/** Rows DuckDB takes at once: its vector size. */
const CHUNK_ROWS = 2048;

const DUCKDB_TYPES: Readonly<Record<ColumnType, DuckDBType>> = {
  VARCHAR,
  INTEGER,
  DOUBLE,
  DATE,
  "VARCHAR[]": LIST(VARCHAR),
};

/** Makes a new DuckDB file with all tables of a snapshot, empty. */
export async function createDatabaseFile(path: string): Promise<DatabaseFile> {
  // The default storage version: DuckDB-WASM cannot read the latest one.
  const instance = await DuckDBInstance.create(path);
  const connection = await instance.connect();
  for (const name of TABLE_NAMES) {
    for (const statement of toDdl(TABLES[name])) await connection.run(statement);
  }
  let open: { readonly table: TableName; readonly appender: DuckDBAppender } | null = null;
  const endTable = (): void => {
    open?.appender.closeSync();
    open = null;
  };
  return {
    append: async (rows) => {
      if (open?.table !== rows.table) {
        endTable();
        open = { table: rows.table, appender: await connection.createAppender(rows.table) };
      }
      appendRows(open.appender, rows);
    },
    close: async () => {
      endTable();
      await connection.run("CHECKPOINT");
      connection.closeSync();
      instance.closeSync();
    },
    dispose: async () => {
      await Promise.resolve();
      instance.closeSync();
    },
  };
}

function appendRows(appender: DuckDBAppender, { columns, rowCount, table }: PackedRows): void {
  const specs: ColumnSpecs = TABLES[table].columns;
  const types = Object.values(specs).map(({ type }) => type);
  const duckdbTypes = types.map((type) => DUCKDB_TYPES[type]);
  const values = columns.map((column, i) => toDuckdbValues(column, types[i]));
  for (let start = 0; start < rowCount; start += CHUNK_ROWS) {
    const chunk = DuckDBDataChunk.create(duckdbTypes);
    chunk.setColumns(values.map((column) => column.slice(start, start + CHUNK_ROWS)));
    appender.appendDataChunk(chunk);
  }
}

function toDuckdbValues(column: PackedColumn, type: ColumnType | undefined): DuckDBValue[] {
  switch (column.kind) {
    case "numbers": {
      const numbers = unpackNumbers(column.values);
      return type === "DATE"
        ? numbers.map((days) => (days === null ? null : new DuckDBDateValue(days)))
        : numbers;
    }
    case "texts":
      return unpackTexts(column.texts);
    case "lists": {
      const texts = unpackTexts(column.texts);
      let at = 0;
      return Array.from(column.lengths, (length) => {
        at += length;
        return listValue(texts.slice(at - length, at));
      });
    }
  }
}
