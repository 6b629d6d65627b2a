import { readFile } from "node:fs/promises";
import { join } from "node:path";
import * as v from "valibot";
import { SNAPSHOT_FORMAT } from "#pipeline/contract/manifest.ts";
import { MANIFEST_FILE, SNAPSHOT_FILES } from "#pipeline/contract/snapshot-files.ts";
import { hasErrorCode } from "./error-code.ts";
import { BROWSER_LITTER, type ReplaceOptions } from "./replace-folder.ts";

/** A snapshot, whatever its version, may be replaced by a new one; nothing else may. */
export const REPLACES_SNAPSHOT: ReplaceOptions = {
  what: "a snapshot",
  isReplaceable: async (folder, names) =>
    holdsOnly(names, SNAPSHOT_FILES) && (await hasManifest(folder)),
};

/** Whether a folder's names are all among those, but for what a file browser left. */
export function holdsOnly(names: readonly string[], known: readonly string[]): boolean {
  return names.every((name) => known.includes(name) || BROWSER_LITTER.includes(name));
}

/** Whether a folder has a snapshot's manifest. */
export async function hasManifest(folder: string): Promise<boolean> {
  try {
    const json: unknown = JSON.parse(await readFile(join(folder, MANIFEST_FILE), "utf8"));
    return v.is(v.object({ format: v.literal(SNAPSHOT_FORMAT) }), json);
  } catch (error) {
    if (error instanceof SyntaxError || hasErrorCode(error, "ENOENT")) {
      return false;
    }
    throw error;
  }
}
