import { readSnapshotName } from "#src/state/address-bar.ts";

/** Leads to the first snapshot of the host, whatever its own name is. */
const DEFAULT_SNAPSHOT = "default";

/** The absolute address, ending in `/`, of the snapshot to show: the one the address names. */
export function findSnapshot(page: Window): string {
  const name = readSnapshotName(page) ?? DEFAULT_SNAPSHOT;
  return new URL(`snapshots/${encodeURIComponent(name)}/`, page.document.baseURI).href;
}
