import { readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { DuckDBInstance } from "@duckdb/node-api";
import { expect, test } from "vitest";
import { verifySnapshot } from "#pipeline/node/verify-snapshot.ts";
import { makeTemporaryFolder } from "#tests/support/temporary-folder.ts";
import { writeTinySnapshot } from "#tests/support/tiny-snapshot.ts";

async function makeSnapshot(): Promise<string> {
  const folder = join(await makeTemporaryFolder(), "map");
  await writeTinySnapshot(folder);
  return folder;
}

async function flipByte(path: string, position: number): Promise<void> {
  const bytes = await readFile(path);
  expect(position).toBeLessThan(bytes.length);
  bytes[position] = (bytes[position] ?? 0) ^ 1;
  await writeFile(path, bytes);
}

async function runSql(folder: string, sql: string): Promise<void> {
  const instance = await DuckDBInstance.create(join(folder, "snapshot.duckdb"));
  const connection = await instance.connect();
  await connection.run(sql);
  await connection.run("CHECKPOINT");
  connection.closeSync();
  instance.closeSync();
}

test("an untouched snapshot has nothing to find", async () => {
  expect(await verifySnapshot(await makeSnapshot())).toEqual([]);
});

test.each([0, 40, 300])("a flipped byte in the map is found, at byte %i", async (position) => {
  const folder = await makeSnapshot();
  await flipByte(join(folder, "map.json"), position);
  const findings = await verifySnapshot(folder);
  expect(findings).toContainEqual(expect.stringMatching(/^map\.json differs: its SHA-256 is/));
});

test.each([4, 20, 5000, 300_000])(
  "a flipped byte in the database is found, at byte %i",
  async (position) => {
    const folder = await makeSnapshot();
    await flipByte(join(folder, "snapshot.duckdb"), position);
    const findings = await verifySnapshot(folder);
    expect(findings).toContainEqual(expect.stringMatching(/^snapshot\.duckdb differs/));
  },
);

test("a flipped byte in the manifest is found where it breaks it or contradicts the rest", async () => {
  const text = await readFile(join(await makeSnapshot(), "manifest.json"), "utf8");
  const places = ['"title"', "A tiny map", '"papers": ', "snapshot.duckdb", '"rows"'];
  for (const place of places) {
    const folder = await makeSnapshot();
    await flipByte(join(folder, "manifest.json"), text.indexOf(place) + place.length - 1);
    const findings = await verifySnapshot(folder).catch((error: unknown) => [String(error)]);
    expect(findings, place).not.toEqual([]);
  }
});

test("one changed cell is found by its table, and no other table is blamed", async () => {
  const folder = await makeSnapshot();
  await runSql(folder, "UPDATE links SET weight = weight + 1e-9 WHERE source_id = 0");
  const findings = await verifySnapshot(folder);
  expect(findings.filter((finding) => finding.startsWith("The table"))).toEqual([
    expect.stringContaining("The table links differs: 2 rows"),
  ]);
});

test("a row that is gone and a table that is gone are found", async () => {
  const folder = await makeSnapshot();
  await runSql(folder, "DELETE FROM mentions WHERE field = 'title'");
  expect(await verifySnapshot(folder)).toContainEqual(
    expect.stringContaining("The table mentions differs: 3 rows"),
  );
  await runSql(folder, "DROP TABLE themes");
  expect(await verifySnapshot(folder)).toContainEqual(expect.stringContaining("cannot be"));
});

test("rows stored in another order are the same table", async () => {
  const folder = await makeSnapshot();
  await runSql(
    folder,
    "CREATE TEMP TABLE copy AS FROM links; DELETE FROM links; INSERT INTO links FROM copy ORDER BY source_id DESC",
  );
  expect(await verifySnapshot(folder)).toEqual([
    expect.stringMatching(/^snapshot\.duckdb differs/),
  ]);
});

test("a file that is gone is named", async () => {
  const folder = await makeSnapshot();
  await rm(join(folder, "snapshot.duckdb"));
  expect(await verifySnapshot(folder)).toContain("snapshot.duckdb is missing.");
});

test("a map that is gone is said to be missing, and no more of it", async () => {
  const folder = await makeSnapshot();
  await rm(join(folder, "map.json"));
  expect(await verifySnapshot(folder)).toEqual(["map.json is missing."]);
});

test("a folder without a manifest cannot be verified", async () => {
  await expect(verifySnapshot(await makeTemporaryFolder())).rejects.toMatchObject({
    code: "snapshot-missing",
  });
});
