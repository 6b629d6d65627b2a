import * as duckdb from "@duckdb/duckdb-wasm";
import workerAddress from "@duckdb/duckdb-wasm/dist/duckdb-browser-eh.worker.js?url";
import wasmAddress from "@duckdb/duckdb-wasm/dist/duckdb-eh.wasm?url";
import { IsothemeError } from "#pipeline/contract/errors.ts";
import { withTimeout } from "#src/lib/with-timeout.ts";
import { createCachedDatabase } from "./cached-database.ts";
import type { Database, SqlEngine, SqlRecord, SqlValue } from "./database.ts";
import { fetchSnapshotFile } from "./fetch-snapshot-file.ts";
import { WARM_UP } from "./queries/warm-up.ts";

const FILE_NAME = "snapshot.duckdb";
const START_LIMIT_MS = 120_000;
const QUERY_LIMIT_MS = 30_000;

/**
 * DuckDB in a worker with the snapshot attached, read-only, warmed up and locked: it can reach
 * no other file or address from then on.
 * @param address absolute address of snapshot.duckdb, on this page's own origin.
 * @throws IsothemeError database-failed.
 */
export async function createDuckdbDatabase(address: string): Promise<Database> {
  const worker = new Worker(toAbsolute(workerAddress));
  const failure = new Promise<never>((_, reject) => {
    worker.addEventListener("error", (event) => {
      reject(new Error(`The database's worker failed: ${event.message}`));
    });
  });
  const engine = new duckdb.AsyncDuckDB(new duckdb.VoidLogger(), worker);
  try {
    const connection = await withTimeout(
      Promise.race([open(engine, address), failure, failWithout(toAbsolute(wasmAddress))]),
      START_LIMIT_MS,
    );
    return createCachedDatabase(toSqlEngine(engine, connection));
  } catch (cause) {
    worker.terminate();
    throw new IsothemeError(
      "database-failed",
      `The database could not be started from ${address}. Try again, or check that snapshot.duckdb is there and whole.`,
      { cause },
    );
  }
}

async function open(
  engine: duckdb.AsyncDuckDB,
  address: string,
): Promise<duckdb.AsyncDuckDBConnection> {
  // The file comes while the engine is compiled.
  const [file] = await Promise.all([
    fetchSnapshotFile(address),
    engine.instantiate(toAbsolute(wasmAddress)),
  ]);
  // Without these options the whole of a large file is fetched, however little of it is needed.
  await engine.open({
    path: ":memory:",
    filesystem: {
      reliableHeadRequests: true,
      allowFullHTTPReads: true,
      forceFullHTTPReads: false,
    },
  });
  const connection = await engine.connect();
  // Unasked, DuckDB fetches extensions from its makers' host; a missing one would break it.
  await connection.query("SET autoload_known_extensions = false");
  await connection.query("SET autoinstall_known_extensions = false");
  await connection.query(`SET custom_extension_repository = ${quote(toAbsolute("extensions"))}`);
  // Under a name of its own: attached by address, DuckDB would also ask the host for a log file.
  if (file === null) {
    await engine.registerFileURL(FILE_NAME, address, duckdb.DuckDBDataProtocol.HTTP, false);
  } else {
    await engine.registerFileBuffer(FILE_NAME, file);
  }
  await connection.query(`ATTACH '${FILE_NAME}' AS snapshot (READ_ONLY)`);
  await connection.query("USE snapshot");
  await connection.query("SET enable_external_access = false");
  await connection.query("SET lock_configuration = true");
  // The first query of each kind is dear: this one is asked before a reader waits for it.
  await connection.query(WARM_UP);
  return connection;
}

/** Rejects when there is no file at the address; the worker would wait for it in silence. */
async function failWithout(address: string): Promise<never> {
  const response = await fetch(address, { method: "HEAD" });
  await response.arrayBuffer(); // empty; left unread, the request would count as broken off
  if (!response.ok) throw new Error(`${address} was answered with status ${response.status}.`);
  return new Promise(() => undefined);
}

function toSqlEngine(
  engine: duckdb.AsyncDuckDB,
  connection: duckdb.AsyncDuckDBConnection,
): SqlEngine {
  const statements = new Map<string, Promise<duckdb.AsyncPreparedStatement>>();
  const prepare = (sql: string): Promise<duckdb.AsyncPreparedStatement> => {
    const statement = statements.get(sql) ?? connection.prepare(sql);
    statements.set(sql, statement);
    return statement;
  };
  const execute = async (sql: string, params: readonly SqlValue[]): Promise<SqlRecord[]> => {
    const statement = await prepare(sql);
    const answer = await statement.query(...params);
    return answer.toArray().map(toRecord);
  };
  return {
    execute: (sql, params) => withTimeout(execute(sql, params), QUERY_LIMIT_MS),
    dispose: () => engine.terminate(),
  };
}

function toRecord(row: Readonly<{ toJSON: () => Record<string, unknown> }>): SqlRecord {
  return row.toJSON();
}

// The worker resolves relative addresses against itself.
function toAbsolute(address: string): string {
  return new URL(address, document.baseURI).href;
}

function quote(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}
