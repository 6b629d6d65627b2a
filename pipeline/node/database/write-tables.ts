import type { CellValue } from "#pipeline/contract/table-spec.ts";
import { TABLE_NAMES, TABLES, type Tables } from "#pipeline/contract/tables.ts";
import { startNativeHash } from "#pipeline/node/native-hash.ts";
import { suitThreads } from "#pipeline/node/tasks/with-task-runner.ts";
import { startTableDigest, type TableDigest } from "#pipeline/snapshot/digest-table.ts";
import { createDatabaseFile, type DatabaseFile } from "./database-file.ts";
import { startDatabaseThread } from "./database-thread.ts";
import { packRows } from "./packed-rows.ts";

/** Rows handed over at once at most: a few megabytes of abstracts. */
const BLOCK_ROWS = 8192;
/** Characters handed over at once, more in one row only: strings have a greatest length. */
const BLOCK_CHARACTERS = 2 ** 25;

export interface WriteTablesOptions {
  /** 1 to use no thread; as suits the number of papers when not given. */
  readonly jobs?: number | undefined;
  /** Told the share of the rows that are written, 0 to 1. */
  readonly onProgress?: ((fraction: number) => void) | undefined;
}

/**
 * Writes all tables into a new DuckDB file, rows in the order they have, and gives the digest of each by
 * its name. Many papers are written by a thread while the digests are made. Throws `cell-refused`, with
 * table, row and column, when a value does not fit its column.
 */
export async function writeTables(
  path: string,
  tables: Tables,
  { jobs, onProgress = () => {} }: WriteTablesOptions = {},
): Promise<Record<string, TableDigest>> {
  const file =
    (jobs ?? suitThreads(tables.papers.key.length)) === 1
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
    for (let start = 0, end = 0; start < rowCount; start = end) {
      end = endBlock(tables[name], start, rowCount);
      await file.append(packRows(tables, name, { start, end }));
      digest.addRows(tables[name], { start, end });
      done += end - start;
      onProgress(done / all);
    }
    digests[name] = digest.finish();
  }
  return digests;
}

/** Where a block of rows ends that starts here. */
function endBlock(
  columns: Readonly<Record<string, readonly CellValue[]>>,
  start: number,
  rowCount: number,
): number {
  const texts = Object.values(columns).filter((cells) => typeof cells[start] !== "number");
  const last = Math.min(start + BLOCK_ROWS, rowCount);
  let characters = 0;
  for (let row = start; row < last; row++) {
    for (const cells of texts) characters += countCharacters(cells[row] ?? null);
    if (characters > BLOCK_CHARACTERS) return Math.max(row, start + 1);
  }
  return last;
}

function countCharacters(cell: CellValue): number {
  if (typeof cell === "string") return cell.length;
  if (typeof cell !== "object" || cell === null) return 0;
  return cell.reduce((sum, { length }) => sum + length, 0);
}

function countRows(columns: Readonly<Record<string, readonly unknown[]>>): number {
  return Object.values(columns)[0]?.length ?? 0;
}
