import {
  DATE,
  DOUBLE,
  type DuckDBConnection,
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
import { IsothemeError } from "#pipeline/contract/errors.ts";
import type {
  CellValue,
  ColumnSpec,
  ColumnSpecs,
  ColumnType,
} from "#pipeline/contract/table-spec.ts";
import { TABLE_NAMES, TABLES, type TableName, type Tables } from "#pipeline/contract/tables.ts";
import { findCellFault } from "#pipeline/snapshot/check-cell.ts";
import { toDdl } from "#pipeline/snapshot/to-ddl.ts";

/** Rows DuckDB takes at once: its vector size. */
const CHUNK_ROWS = 2048;

const MS_PER_DAY = 86_400_000;

const DUCKDB_TYPES: Readonly<Record<ColumnType, DuckDBType>> = {
  VARCHAR,
  INTEGER,
  DOUBLE,
  DATE,
  "VARCHAR[]": LIST(VARCHAR),
};

interface Column {
  readonly name: string;
  readonly spec: ColumnSpec;
  readonly cells: readonly CellValue[];
}

/**
 * Writes all tables into a new DuckDB file, rows in the order they have, and closes it, so that
 * the file is whole by itself. Throws `cell-refused`, with table, row and column, when a value
 * does not fit its column.
 */
export async function writeDatabase(path: string, tables: Tables): Promise<void> {
  // The default storage version: DuckDB-WASM cannot read the latest one.
  const instance = await DuckDBInstance.create(path);
  try {
    const connection = await instance.connect();
    for (const name of TABLE_NAMES) {
      await writeTable(connection, name, tables);
    }
    await connection.run("CHECKPOINT");
    connection.closeSync();
  } finally {
    instance.closeSync();
  }
}

async function writeTable(
  connection: DuckDBConnection,
  name: TableName,
  tables: Tables,
): Promise<void> {
  for (const statement of toDdl(TABLES[name])) {
    await connection.run(statement);
  }
  const columns = listColumns(name, tables);
  const types = columns.map(({ spec }) => DUCKDB_TYPES[spec.type]);
  const rowCount = columns[0]?.cells.length ?? 0;
  const appender = await connection.createAppender(name);
  for (let start = 0; start < rowCount; start += CHUNK_ROWS) {
    const end = Math.min(start + CHUNK_ROWS, rowCount);
    const chunk = DuckDBDataChunk.create(types);
    chunk.setColumns(columns.map((column) => toDuckdbValues(name, column, start, end)));
    appender.appendDataChunk(chunk);
  }
  appender.closeSync();
}

function listColumns(name: TableName, tables: Tables): Column[] {
  const cells = new Map<string, readonly CellValue[]>(Object.entries(tables[name]));
  const specs: ColumnSpecs = TABLES[name].columns;
  return Object.entries(specs).map(([column, spec]) => ({
    name: column,
    spec,
    cells: cells.get(column) ?? [],
  }));
}

function toDuckdbValues(
  table: TableName,
  { name, spec, cells }: Column,
  start: number,
  end: number,
): DuckDBValue[] {
  return cells.slice(start, end).map((cell, index) => {
    const fault = findCellFault(cell, spec);
    if (fault !== null) {
      throw new IsothemeError(
        "cell-refused",
        `Table ${table}, row ${start + index + 1}, column ${name}: the value ${fault}.`,
      );
    }
    return toDuckdbValue(cell, spec.type);
  });
}

function toDuckdbValue(cell: CellValue, type: ColumnType): DuckDBValue {
  if (type === "DATE" && typeof cell === "string") {
    return new DuckDBDateValue(Date.parse(`${cell}T00:00:00Z`) / MS_PER_DAY);
  }
  return typeof cell === "object" && cell !== null ? listValue(cell) : cell;
}
