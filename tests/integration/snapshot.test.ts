import { readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { CellValue, ColumnSpecs } from "#pipeline/contract/table-spec.ts";
import { TABLE_NAMES, TABLES, type TableName, type Tables } from "#pipeline/contract/tables.ts";
import { readManifest } from "#pipeline/node/read-manifest.ts";
import { openSnapshot } from "#pipeline/node/read-snapshot.ts";
import { writeSnapshot } from "#pipeline/node/write-snapshot.ts";
import { digestTable } from "#pipeline/snapshot/digest-table.ts";
import { rowsOf } from "#pipeline/snapshot/rows-of.ts";
import { makeTemporaryFolder } from "#tests/support/temporary-folder.ts";
import { tinyParts, writeTinySnapshot } from "#tests/support/tiny-snapshot.ts";
import { tinyTables } from "#tests/support/tiny-tables.ts";

async function readAll(folder: string): Promise<Record<string, (readonly CellValue[])[]>> {
  const snapshot = await openSnapshot(folder);
  const tables: Record<string, (readonly CellValue[])[]> = {};
  for (const name of TABLE_NAMES) {
    tables[name] = [...(await snapshot.readRows(name))];
  }
  snapshot.dispose();
  return tables;
}

function rowsOfAll(tables: Tables): Record<string, (readonly CellValue[])[]> {
  return Object.fromEntries(
    TABLE_NAMES.map((name) => [name, [...rowsOf(TABLES[name], tables[name])]]),
  );
}

test("a snapshot is its three files and nothing else: no log of the database stays", async () => {
  const folder = join(await makeTemporaryFolder(), "map");
  await writeTinySnapshot(folder);
  expect((await readdir(folder)).sort()).toEqual(["manifest.json", "map.json", "snapshot.duckdb"]);
});

test("what was written is read back, every table, row and cell", async () => {
  const folder = join(await makeTemporaryFolder(), "map");
  const written = await writeTinySnapshot(folder);
  expect(await readAll(folder)).toEqual(rowsOfAll(tinyTables()));
  expect(await readManifest(folder)).toEqual(written);
});

test("two snapshots of the same tables have the same content digests", async () => {
  const parent = await makeTemporaryFolder();
  const one = await writeTinySnapshot(join(parent, "one"));
  const other = await writeTinySnapshot(join(parent, "other"));
  expect(one.tableDigests).toEqual(other.tableDigests);
});

const text = fc.string({ unit: "binary" });

function withPaperLinks(rows: readonly (readonly [weight: number, words: string[]])[]): Tables {
  return {
    ...tinyTables(),
    paper_links: {
      source_id: rows.map((_, index) => index),
      target_id: rows.map((_, index) => index + 1),
      weight: rows.map(([weight]) => weight),
      wording: rows.map(([weight]) => weight),
      meaning: rows.map(([weight]) => weight),
      words: rows.map(([, words]) => words),
    },
  };
}

async function writeAndRead(tables: Tables): Promise<Record<string, (readonly CellValue[])[]>> {
  const folder = join(await makeTemporaryFolder(), "map");
  await writeSnapshot(folder, tinyParts(tables));
  return await readAll(folder);
}

test("any text, list and number comes back as it went in", async () => {
  const weight = fc.double({ noNaN: true, noDefaultInfinity: true });
  const row = fc.tuple(weight, fc.array(text, { maxLength: 4 }));
  await fc.assert(
    fc.asyncProperty(fc.array(row, { maxLength: 50 }), async (rows) => {
      const tables = withPaperLinks(rows);
      expect(await writeAndRead(tables)).toEqual(rowsOfAll(tables));
    }),
    { numRuns: 10 },
  );
});

test("tables longer than the database takes at once keep every row in its place", async () => {
  const tables = withPaperLinks(
    Array.from({ length: 4097 }, (_, row) => [row / 3, [`word ${row}`]]),
  );
  expect(await writeAndRead(tables)).toEqual(rowsOfAll(tables));
});

test("texts too long for one string together are kept, row by row", async () => {
  const words = "word ".repeat(2 ** 22);
  const tables = withPaperLinks([0.1, 0.2, 0.3].map((weight, row) => [weight, [words, `${row}`]]));
  const written = await writeAndRead(tables);
  expect(written["paper_links"]?.map((cells) => cells.at(-1))).toEqual(tables.paper_links.words);
});

test("any text or null in a paper comes back, and with it the table's digest", async () => {
  await fc.assert(
    fc.asyncProperty(text, fc.option(text), async (title, venue) => {
      const folder = join(await makeTemporaryFolder(), "map");
      const tables = tinyTables();
      const papers = {
        ...tables.papers,
        title: tables.papers.title.map(() => title),
        venue: tables.papers.venue.map(() => venue),
      };
      const manifest = await writeSnapshot(folder, tinyParts({ ...tables, papers }));
      const snapshot = await openSnapshot(folder);
      const digest = digestTable(TABLES.papers, await snapshot.readRows("papers"));
      snapshot.dispose();
      const { papers: expected } = manifest.tableDigests;
      expect(digest).toEqual(expected);
    }),
    { numRuns: 10 },
  );
});

test("a value that is not a number is refused by its table, row and column; nothing is written", async () => {
  const folder = join(await makeTemporaryFolder(), "map");
  const { links, ...others } = tinyTables();
  const tables = { ...others, links: { ...links, weight: [0.5, Number.NaN] } };
  await expect(writeSnapshot(folder, tinyParts(tables))).rejects.toMatchObject({
    code: "cell-refused",
    message: "Table links, row 2, column weight: the value is not a finite number.",
  });
  expect(await readdir(join(folder, ".."))).toEqual([]);
});

test("types, whether null is allowed, and comments stand in the database", async () => {
  const folder = join(await makeTemporaryFolder(), "map");
  await writeTinySnapshot(folder);
  const snapshot = await openSnapshot(folder);
  const found: unknown[] = [];
  for await (const column of snapshot.query(
    "SELECT table_name, column_name, data_type, is_nullable::VARCHAR AS nullable, comment FROM duckdb_columns() WHERE database_name = 'snapshot' ORDER BY table_name, column_index",
  )) {
    found.push(column);
  }
  snapshot.dispose();
  const specsOf = (table: TableName): ColumnSpecs => TABLES[table].columns;
  const expected = [...TABLE_NAMES].sort().flatMap((table) =>
    Object.entries(specsOf(table)).map(([column, spec]) => ({
      table_name: table,
      column_name: column,
      data_type: spec.type,
      nullable: String(spec.nullable),
      comment: spec.doc,
    })),
  );
  expect(found).toEqual(expected);
});

describe("a folder that is not a good snapshot", () => {
  async function damage(change: (text: string) => string): Promise<string> {
    const folder = join(await makeTemporaryFolder(), "map");
    await writeTinySnapshot(folder);
    const path = join(folder, "manifest.json");
    await writeFile(path, change(await readFile(path, "utf8")));
    return folder;
  }

  test("is missing when it has no manifest", async () => {
    const folder = await makeTemporaryFolder();
    await expect(readManifest(folder)).rejects.toMatchObject({ code: "snapshot-missing" });
  });

  test("is told apart by its version", async () => {
    const folder = await damage((json) => json.replace('"version": 2', '"version": 3'));
    await expect(openSnapshot(folder)).rejects.toMatchObject({ code: "snapshot-version" });
    await expect(openSnapshot(folder)).rejects.toThrow(/is of snapshot version 3/);
  });

  test.each<[string, (text: string) => string]>([
    ["is cut", (json) => json.slice(0, 300)],
    ["is not one of ours", (json) => json.replace("isotheme-snapshot", "other")],
    ["lacks what belongs in it", (json) => json.replace('"papers": 5', '"papers": -5')],
  ])("is damaged when its manifest %s", async (_, change) => {
    const folder = await damage(change);
    await expect(openSnapshot(folder)).rejects.toMatchObject({ code: "snapshot-damaged" });
  });

  test("is damaged when its database is not one", async () => {
    const folder = join(await makeTemporaryFolder(), "map");
    await writeTinySnapshot(folder);
    await writeFile(join(folder, "snapshot.duckdb"), "not a database");
    await expect(openSnapshot(folder)).rejects.toMatchObject({ code: "snapshot-damaged" });
  });
});
