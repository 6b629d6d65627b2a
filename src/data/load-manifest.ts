import {
  type Manifest,
  manifestSchema,
  SNAPSHOT_FORMAT,
  SNAPSHOT_VERSION,
} from "#pipeline/contract/manifest.ts";
import { fetchJson } from "./fetch-json.ts";

/**
 * The manifest of the snapshot at `base`, an absolute address that ends in `/`.
 * @throws IsothemeError snapshot-missing, snapshot-version or snapshot-damaged.
 */
export function loadManifest(base: string): Promise<Manifest> {
  return fetchJson(`${base}manifest.json`, manifestSchema, {
    name: "manifest.json",
    format: SNAPSHOT_FORMAT,
    version: SNAPSHOT_VERSION,
  });
}
