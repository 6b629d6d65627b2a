import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import * as v from "valibot";
import { IsothemeError } from "#pipeline/contract/errors.ts";
import type { Manifest } from "#pipeline/contract/manifest.ts";
import { mapFileSchema } from "#pipeline/contract/map-file.ts";
import { DATABASE_FILE, MAP_FILE } from "#pipeline/contract/snapshot-files.ts";
import { TABLE_NAMES, TABLES, type TableName } from "#pipeline/contract/tables.ts";
import { digestTable } from "#pipeline/snapshot/digest-table.ts";
import { hasErrorCode } from "./error-code.ts";
import { hashFile } from "./hash-file.ts";
import { startNativeHash } from "./native-hash.ts";
import { readManifest } from "./read-manifest.ts";
import { openSnapshot, type SnapshotReader } from "./read-snapshot.ts";

/**
 * Checks a snapshot against its manifest: the digest of every file, the digest of every table's
 * content, and that manifest and map agree. Gives a sentence for each thing that differs; none
 * when all is well. Throws as readManifest does when there is nothing to check against.
 */
export async function verifySnapshot(folder: string): Promise<string[]> {
  const manifest = await readManifest(folder);
  return [
    ...(await checkFile(folder, MAP_FILE, manifest)),
    ...(await checkFile(folder, DATABASE_FILE, manifest)),
    ...(await checkMap(folder, manifest)),
    ...(await checkTables(folder, manifest)),
  ];
}

async function checkFile(folder: string, name: string, manifest: Manifest): Promise<string[]> {
  const expected = manifest.fileDigests[name];
  if (expected === undefined) {
    return [`The manifest has no digest of ${name}.`];
  }
  try {
    const found = await hashFile(join(folder, name));
    return found === expected
      ? []
      : [`${name} differs: its SHA-256 is ${found}, the manifest has ${expected}.`];
  } catch (error) {
    if (hasErrorCode(error, "ENOENT")) {
      return [`${name} is missing.`];
    }
    throw error;
  }
}

/** The manifest holds no digest of itself: what it shares with the map must agree. */
async function checkMap(folder: string, { title, counts }: Manifest): Promise<string[]> {
  const map = v.safeParse(mapFileSchema, await readJson(join(folder, MAP_FILE)));
  if (!map.success) {
    if (!existsSync(join(folder, MAP_FILE))) return []; // named as missing already
    return [`${MAP_FILE} is not a map.`];
  }
  const pairs: readonly (readonly [string, unknown, unknown])[] = [
    ["title", title, map.output.title],
    ["number of papers", counts.papers, map.output.paperCount],
    ["number of undated papers", counts.undated, map.output.undatedCount],
    ["number of unplaced papers", counts.unplaced, map.output.unplacedCount],
  ];
  return pairs
    .filter(([, inManifest, inMap]) => inManifest !== inMap)
    .map(
      ([what, inManifest, inMap]) =>
        `The ${what} differs: ${String(inManifest)} in the manifest, ${String(inMap)} in ${MAP_FILE}.`,
    );
}

async function readJson(path: string): Promise<unknown> {
  try {
    const json: unknown = JSON.parse(await readFile(path, "utf8"));
    return json;
  } catch {
    return null; // whatever is wrong with it, it is not a map
  }
}

async function checkTables(folder: string, manifest: Manifest): Promise<string[]> {
  try {
    const snapshot = await openSnapshot(folder);
    try {
      return await collect(TABLE_NAMES, (name) => checkTable(snapshot, name));
    } finally {
      snapshot.dispose();
    }
  } catch (error) {
    if (error instanceof IsothemeError) {
      return [`The tables of ${manifest.title} cannot be checked: ${error.message}`];
    }
    throw error;
  }
}

async function checkTable(snapshot: SnapshotReader, name: TableName): Promise<string[]> {
  const expected = snapshot.manifest.tableDigests[name];
  if (expected === undefined) {
    return [`The manifest has no digest of the table ${name}.`];
  }
  const found = digestTable(TABLES[name], await snapshot.readRows(name), startNativeHash);
  return found.rows === expected.rows && found.sha256 === expected.sha256
    ? []
    : [
        `The table ${name} differs: ${found.rows} rows with the digest ${found.sha256}, the manifest has ${expected.rows} rows with ${expected.sha256}.`,
      ];
}

async function collect<Item, Finding>(
  items: readonly Item[],
  check: (item: Item) => Promise<Finding[]>,
): Promise<Finding[]> {
  const findings: Finding[] = [];
  for (const item of items) {
    findings.push(...(await check(item)));
  }
  return findings;
}
