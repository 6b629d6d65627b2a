import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DuckDBInstance } from "@duckdb/node-api";
import type { Tables } from "#pipeline/contract/tables.ts";
import { writeTables } from "#pipeline/node/database/write-tables.ts";
import { createCachedDatabase } from "#src/data/cached-database.ts";
import type { Database } from "#src/data/database.ts";

/** The page's database over DuckDB in Node, with these tables as its snapshot. */
export async function openNodeDatabase(tables: Tables): Promise<Database> {
  const folder = await mkdtemp(join(tmpdir(), "isotheme-test-"));
  const path = join(folder, "snapshot.duckdb");
  await writeTables(path, tables);
  const instance = await DuckDBInstance.create(path, { access_mode: "READ_ONLY" });
  const connection = await instance.connect();
  return createCachedDatabase({
    execute: async (sql, params) => {
      const reader = await connection.runAndReadAll(sql, [...params]);
      return reader.getRowObjectsJS();
    },
    dispose: async () => {
      connection.closeSync();
      instance.closeSync();
      await rm(folder, { recursive: true });
    },
  });
}
