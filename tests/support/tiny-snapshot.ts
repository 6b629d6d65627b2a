import type { Manifest } from "#pipeline/contract/manifest.ts";
import type { MapFile } from "#pipeline/contract/map-file.ts";
import type { Tables } from "#pipeline/contract/tables.ts";
import { type SnapshotParts, writeSnapshot } from "#pipeline/node/write-snapshot.ts";
import { aMap } from "./a-map.ts";
import { partsOfMap } from "./map-snapshot.ts";
import { tinyTables } from "./tiny-tables.ts";

const TINY_TITLE = "A tiny map";

/** The map that belongs to tinyTables, as far as counts go. */
function tinyMap(title: string): MapFile {
  return aMap({ title, paperCount: 5, undatedCount: 1, unplacedCount: 1 });
}

/** What a snapshot of these tables is written from. */
export function tinyParts(
  tables: Tables = tinyTables(),
  title: string = TINY_TITLE,
): SnapshotParts {
  return partsOfMap(tinyMap(title), tables);
}

/** Writes the snapshot of tinyTables into a folder. */
export async function writeTinySnapshot(folder: string, title?: string): Promise<Manifest> {
  return await writeSnapshot(folder, tinyParts(tinyTables(), title));
}
