import type { Manifest } from "#pipeline/contract/manifest.ts";
import type { MapFile } from "#pipeline/contract/map-file.ts";
import { DEFAULT_OPTIONS } from "#pipeline/contract/options.ts";
import type { Tables } from "#pipeline/contract/tables.ts";
import { type SnapshotParts, writeSnapshot } from "#pipeline/node/write-snapshot.ts";
import { toManifest } from "#pipeline/snapshot/to-manifest.ts";
import { serialiseMap } from "#pipeline/snapshot/write-map.ts";
import { aMap } from "./a-map.ts";
import { aQuality, aSimilarity } from "./a-quality.ts";
import { tinyTables } from "./tiny-tables.ts";

const TINY_TITLE = "A tiny map";

/** The map that belongs to tinyTables, as far as counts go. */
function tinyMap(): MapFile {
  return aMap({ title: TINY_TITLE, paperCount: 5, undatedCount: 1, unplacedCount: 1 });
}

/** What a snapshot of these tables is written from. */
export function tinyParts(
  tables: Tables = tinyTables(),
  title: string = TINY_TITLE,
): SnapshotParts {
  return {
    tables,
    mapText: serialiseMap({ ...tinyMap(), title }),
    describe: (fileDigests) =>
      toManifest({
        title,
        corpus: {
          papers: [],
          files: [],
          problems: [],
          duplicates: 0,
          asOf: null,
          assumptions: [],
          coverage: {},
        },
        result: { tables, quality: aQuality(), similarity: aSimilarity() },
        options: DEFAULT_OPTIONS,
        givenAsOf: null,
        givenFormat: null,
        program: { name: "isotheme", version: "0.0.0" },
        builtAt: "2026-01-01T00:00:00.000Z",
        fileDigests,
      }),
  };
}

/** Writes the snapshot of tinyTables into a folder. */
export async function writeTinySnapshot(folder: string, title?: string): Promise<Manifest> {
  return await writeSnapshot(folder, tinyParts(tinyTables(), title));
}
