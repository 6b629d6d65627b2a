import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Manifest } from "#pipeline/contract/manifest.ts";
import { DATABASE_FILE, MANIFEST_FILE, MAP_FILE } from "#pipeline/contract/snapshot-files.ts";
import type { Tables } from "#pipeline/contract/tables.ts";
import { writeTables } from "./database/write-tables.ts";
import { hashFile } from "./hash-file.ts";
import { replaceFolder } from "./replace-folder.ts";
import { REPLACES_SNAPSHOT } from "./snapshot-folder.ts";

/** SHA-256 of every other file by its name, and the digest of every table. */
export type SnapshotDigests = Pick<Manifest, "fileDigests" | "tableDigests">;

/** What a snapshot is written from. */
export interface SnapshotParts {
  readonly tables: Tables;
  /** map.json, as text. */
  readonly mapText: string;
  /** Makes the manifest, given what all else that is written amounts to. */
  readonly describe: (digests: SnapshotDigests) => Manifest;
  /** Told the share of the rows that are written, 0 to 1. */
  readonly onProgress?: (fraction: number) => void;
  /** Threads that may be used, at least 1; as suits the number of papers when not given. */
  readonly jobs?: number | undefined;
}

/**
 * Writes a snapshot folder, all at once (see replaceFolder), in the place of an older snapshot or
 * of nothing. Throws `output-refused` when something else stands there.
 */
export async function writeSnapshot(folder: string, parts: SnapshotParts): Promise<Manifest> {
  return await replaceFolder(folder, (writing) => writeFiles(writing, parts), REPLACES_SNAPSHOT);
}

async function writeFiles(writing: string, parts: SnapshotParts): Promise<Manifest> {
  await writeFile(join(writing, MAP_FILE), parts.mapText);
  const database = join(writing, DATABASE_FILE);
  const tableDigests = await writeTables(database, parts.tables, parts);
  const manifest = parts.describe({
    tableDigests,
    fileDigests: {
      [MAP_FILE]: await hashFile(join(writing, MAP_FILE)),
      [DATABASE_FILE]: await hashFile(database),
    },
  });
  await writeFile(join(writing, MANIFEST_FILE), `${JSON.stringify(manifest, null, 2)}\n`);
  return manifest;
}
