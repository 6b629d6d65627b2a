import { readSnapshotName } from "#src/state/address-bar.ts";

/**
 * The absolute address, ending in `/`, of the snapshot to show: the one the address names, else
 * the one named in the page's `isotheme-snapshot` meta element.
 */
export function findSnapshot(page: Window): string {
  const { document } = page;
  const byDefault = document.querySelector<HTMLMetaElement>("meta[name=isotheme-snapshot]");
  const name = readSnapshotName(page) ?? byDefault?.content ?? "sample";
  return new URL(`snapshots/${encodeURIComponent(name)}/`, document.baseURI).href;
}
