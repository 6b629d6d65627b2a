import * as duckdb from "@duckdb/duckdb-wasm";
import wasmAddress from "@duckdb/duckdb-wasm/dist/duckdb-eh.wasm?url";
import { IsothemeError } from "#pipeline/contract/errors.ts";
import { toAbsolute } from "#src/lib/to-absolute.ts";
import { withTimeout } from "#src/lib/with-timeout.ts";
import { createCachedDatabase } from "./cached-database.ts";
import type { Database, SqlEngine, SqlRecord, SqlValue } from "./database.ts";
import type { DuckdbWorker } from "./duckdb-worker.ts";
import { WARM_UP } from "./queries/warm-up.ts";

const FILE_NAME = "snapshot.duckdb";
const READ_IN_PARTS = {
  reliableHeadRequests: true,
  allowFullHTTPReads: true,
  forceFullHTTPReads: false,
};
const START_LIMIT_MS = 60_000;
const QUERY_LIMIT_MS = 30_000;

/** What a database is made of. */
interface DatabaseParts extends DuckdbWorker {
  /** Absolute address of snapshot.duckdb, on this page's own origin. */
  readonly address: string;
  /** Its bytes; null when it is to be read in parts. */
  readonly file: Promise<Uint8Array | null>;
}

/**
 * DuckDB in a worker with the snapshot attached, read-only, warmed up and locked: it can reach
 * no other file or address from then on.
 * @throws IsothemeError database-failed, or the error that `file` was rejected with.
 */
export async function createDuckdbDatabase(parts: DatabaseParts): Promise<Database> {
  const { address, failure, worker } = parts;
  const engine = new duckdb.AsyncDuckDB(new duckdb.VoidLogger(), worker);
  try {
    const connection = await withTimeout(
      Promise.race([open(engine, parts), failure, failWithout(toAbsolute(wasmAddress))]),
      START_LIMIT_MS,
    );
    return createCachedDatabase(toSqlEngine(engine, connection));
  } catch (cause) {
    worker.terminate();
    if (cause instanceof IsothemeError) throw cause;
    throw new IsothemeError(
      "database-failed",
      `The database could not be started from ${address}. Try again, or check that snapshot.duckdb is there and whole.`,
      { cause },
    );
  }
}

async function open(
  engine: duckdb.AsyncDuckDB,
  parts: DatabaseParts,
): Promise<duckdb.AsyncDuckDBConnection> {
  const [file] = await Promise.all([parts.file, engine.instantiate(toAbsolute(wasmAddress))]);
  // Without these options a large file, too, would be fetched whole.
  if (file === null) await engine.open({ path: ":memory:", filesystem: READ_IN_PARTS });
  const connection = await engine.connect();
  // Under a name of its own: attached by address, DuckDB would also ask the host for a log file.
  if (file === null) {
    await engine.registerFileURL(FILE_NAME, parts.address, duckdb.DuckDBDataProtocol.HTTP, false);
  } else {
    await engine.registerFileBuffer(FILE_NAME, file);
  }
  // Unasked, DuckDB fetches extensions from its makers' host; a missing one would break it.
  await connection.query(`
    SET autoload_known_extensions = false;
    SET autoinstall_known_extensions = false;
    SET custom_extension_repository = ${quote(toAbsolute("extensions"))};
    ATTACH '${FILE_NAME}' AS snapshot (READ_ONLY);
    USE snapshot;
    SET enable_external_access = false;
    SET lock_configuration = true`);
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

function quote(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}
