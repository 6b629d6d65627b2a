import { join } from "node:path";
import { DuckDBInstance } from "@duckdb/node-api";
import { expect, test } from "vitest";
import { TABLE_NAMES } from "#pipeline/contract/tables.ts";
import { createDatabaseFile, type DatabaseFile } from "#pipeline/node/database/database-file.ts";
import { startDatabaseThread } from "#pipeline/node/database/database-thread.ts";
import { packRows } from "#pipeline/node/database/packed-rows.ts";
import { makeTemporaryFolder } from "#tests/support/temporary-folder.ts";
import { tinyTables } from "#tests/support/tiny-tables.ts";

/** Each row on its own, so that more blocks are on their way than the thread is given at once. */
async function appendRowByRow(file: DatabaseFile): Promise<void> {
  const tables = tinyTables();
  for (const name of TABLE_NAMES) {
    const [cells = []] = Object.values<readonly unknown[]>(tables[name]);
    for (const row of cells.keys()) {
      await file.append(packRows(tables, name, { start: row, end: row + 1 }));
    }
  }
  await file.close();
  await file.dispose();
}

async function readAll(path: string): Promise<unknown[]> {
  const instance = await DuckDBInstance.create(path, { access_mode: "READ_ONLY" });
  const connection = await instance.connect();
  const tables: unknown[] = [];
  for (const name of TABLE_NAMES) {
    const reader = await connection.runAndReadAll(`SELECT * FROM ${name}`);
    tables.push(reader.getRowsJson());
  }
  connection.closeSync();
  instance.closeSync();
  return tables;
}

test("a thread writes the same rows as the program itself, in the same order", async () => {
  const folder = await makeTemporaryFolder();
  const [here, there] = [join(folder, "here.duckdb"), join(folder, "there.duckdb")];
  await appendRowByRow(await createDatabaseFile(here));
  await appendRowByRow(startDatabaseThread(there));
  const rows = await readAll(there);
  expect(rows).toEqual(await readAll(here));
  expect(rows.flat().length).toBeGreaterThan(TABLE_NAMES.length);
});

test("a file that cannot be made fails the writing, and the thread ends", async () => {
  const path = join(await makeTemporaryFolder(), "no such folder", "a.duckdb");
  const file = startDatabaseThread(path);
  await expect(appendRowByRow(file)).rejects.toThrow(/no such folder/);
  await file.dispose();
});
