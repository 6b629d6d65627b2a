import { mkdtemp, readFile, rm } from "node:fs/promises";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { createDuckDB, NODE_RUNTIME, VoidLogger } from "@duckdb/duckdb-wasm/blocking";
import type { Tables } from "#pipeline/contract/tables.ts";
import { writeTables } from "#pipeline/node/database/write-tables.ts";
import { createCachedDatabase } from "#src/data/cached-database.ts";
import type { Database, SqlRecord } from "#src/data/database.ts";

/** The page's database over the engine that the page itself runs, here in Node. */
export async function openWasmDatabase(tables: Tables): Promise<Database> {
  const folder = await mkdtemp(join(tmpdir(), "isotheme-test-"));
  const path = join(folder, "snapshot.duckdb");
  await writeTables(path, tables);
  const bytes = new Uint8Array(await readFile(path));
  await rm(folder, { recursive: true });

  const engine = await createDuckDB(bundles(), new VoidLogger(), NODE_RUNTIME);
  await engine.instantiate(() => undefined);
  engine.registerFileBuffer("snapshot.duckdb", bytes);
  const connection = engine.connect();
  connection.query("SET autoload_known_extensions = false");
  connection.query("ATTACH 'snapshot.duckdb' AS snapshot (READ_ONLY)");
  connection.query("USE snapshot");
  return createCachedDatabase({
    execute: async (sql, params) => {
      const statement = connection.prepare(sql);
      const rows = statement.query(...params).toArray();
      statement.close();
      return rows.map((row: { readonly toJSON: () => SqlRecord }) => row.toJSON());
    },
    dispose: async () => connection.close(),
  });
}

function bundles(): Parameters<typeof createDuckDB>[0] {
  const folder = dirname(createRequire(import.meta.url).resolve("@duckdb/duckdb-wasm"));
  const part = (kind: string) => ({
    mainModule: join(folder, `duckdb-${kind}.wasm`),
    mainWorker: join(folder, `duckdb-node-${kind}.worker.cjs`),
  });
  return { mvp: part("mvp"), eh: part("eh") };
}
