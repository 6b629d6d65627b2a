import { TABLE_NAMES, TABLES, type Tables } from "#pipeline/contract/tables.ts";
import { startNativeHash } from "#pipeline/node/native-hash.ts";
import { suitThreads } from "#pipeline/node/tasks/with-task-runner.ts";
import { startTableDigest, type TableDigest } from "#pipeline/snapshot/digest-table.ts";
import { createDatabaseFile, type DatabaseFile } from "./database-file.ts";
import { startDatabaseThread } from "./database-thread.ts";
import { packRows } from "./packed-rows.ts";

/** Rows handed over at once: a few megabytes of abstracts. */
const BLOCK_ROWS = 8192;

/**
 * Writes all tables into a new DuckDB file, rows in the order they have, and gives the digest of each by
 * its name. Many papers are written by a thread while the digests are made. Throws `cell-refused`, with
 * table, row and column, when a value does not fit its column.
 */
export async function writeTables(
  path: string,
  tables: Tables,
  onProgress: (fraction: number) => void = () => {},
): Promise<Record<string, TableDigest>> {
  const file =
    suitThreads(tables.papers.key.length) === 1
      ? await createDatabaseFile(path)
      : startDatabaseThread(path);
  try {
    const digests = await appendTables(file, tables, onProgress);
    await file.close();
    return digests;
  } finally {
    await file.dispose();
  }
}

async function appendTables(
  file: DatabaseFile,
  tables: Tables,
  onProgress: (fraction: number) => void,
): Promise<Record<string, TableDigest>> {
  const rowCounts = TABLE_NAMES.map((name) => countRows(tables[name]));
  const all = rowCounts.reduce((sum, rows) => sum + rows, 0);
  const digests: Record<string, TableDigest> = {};
  let done = 0;
  for (const [i, name] of TABLE_NAMES.entries()) {
    const digest = startTableDigest(TABLES[name], startNativeHash);
    const rowCount = rowCounts[i] ?? 0;
    for (let start = 0; start < rowCount; start += BLOCK_ROWS) {
      const end = Math.min(start + BLOCK_ROWS, rowCount);
      await file.append(packRows(tables, name, { start, end }));
      digest.addRows(tables[name], { start, end });
      done += end - start;
      onProgress(done / all);
    }
    digests[name] = digest.finish();
  }
  return digests;
}

function countRows(columns: Readonly<Record<string, readonly unknown[]>>): number {
  return Object.values(columns)[0]?.length ?? 0;
}
