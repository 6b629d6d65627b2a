import type { Manifest } from "#pipeline/contract/manifest.ts";
import type { MapFile } from "#pipeline/contract/map-file.ts";
import { DEFAULT_OPTIONS } from "#pipeline/contract/options.ts";
import type { Tables } from "#pipeline/contract/tables.ts";
import { type SnapshotParts, writeSnapshot } from "#pipeline/node/write-snapshot.ts";
import { toManifest } from "#pipeline/snapshot/to-manifest.ts";
import { serialiseMap } from "#pipeline/snapshot/write-map.ts";
import { aQuality, aSimilarity } from "./a-quality.ts";
import { tablesOfMap } from "./map-tables.ts";

/** What the manifest says of how the map was found. */
type Account = Partial<Pick<Manifest, "quality" | "similarity">>;

/** What a snapshot of a map and its tables is written from. */
export function partsOfMap(map: MapFile, tables: Tables, account: Account = {}): SnapshotParts {
  return {
    tables,
    mapText: serialiseMap(map),
    describe: (digests) =>
      toManifest({
        title: map.title,
        corpus: {
          papers: [],
          files: [],
          problems: [],
          duplicates: 0,
          asOf: null,
          assumptions: [],
          coverage: {},
        },
        result: { tables, quality: aQuality(), similarity: aSimilarity(), ...account },
        options: DEFAULT_OPTIONS,
        givenAsOf: null,
        givenFormat: null,
        program: { name: "isotheme", version: "0.0.0" },
        builtAt: "2026-01-01T00:00:00.000Z",
        ...digests,
      }),
  };
}

/** Writes a snapshot of a map into a folder, with tables that belong to it. */
export function writeMapSnapshot(
  folder: string,
  map: MapFile,
  account: Account = {},
): Promise<Manifest> {
  return writeSnapshot(folder, partsOfMap(map, tablesOfMap(map), account));
}
