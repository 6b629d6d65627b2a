import { MAP_FORMAT, MAP_VERSION, mapFileSchema } from "#pipeline/contract/map-file.ts";
import { fetchJson } from "./fetch-json.ts";
import { type MapIndex, toMapIndex } from "./map-index.ts";

/**
 * The map of the snapshot at `base`, an absolute address that ends in `/`.
 * @throws IsothemeError snapshot-missing, snapshot-version or snapshot-damaged.
 */
export async function loadMap(base: string): Promise<MapIndex> {
  const file = await fetchJson(`${base}map.json`, mapFileSchema, {
    name: "map.json",
    format: MAP_FORMAT,
    version: MAP_VERSION,
  });
  return toMapIndex(file);
}
