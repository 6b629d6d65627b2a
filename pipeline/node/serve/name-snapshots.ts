import { basename, resolve } from "node:path";

/** Also leads to the first snapshot, whatever its own name is. */
export const DEFAULT_SNAPSHOT = "default";

/** A snapshot folder and the name its addresses have. */
export interface NamedSnapshot {
  readonly name: string;
  readonly folder: string;
}

/** Names each snapshot after its folder; a name that another has already gets a number. */
export function nameSnapshots(folders: readonly string[]): NamedSnapshot[] {
  const taken = new Set<string>([DEFAULT_SNAPSHOT]);
  return folders.map((folder) => {
    const name = firstFree(toName(folder), taken);
    taken.add(name);
    return { name, folder: resolve(folder) };
  });
}

function toName(folder: string): string {
  const name = basename(resolve(folder))
    .replaceAll(/[^\p{L}\p{N}._-]+/gu, "-")
    .replaceAll(/^[-.]+|-+$/g, "");
  return name === "" ? "snapshot" : name;
}

function firstFree(name: string, taken: ReadonlySet<string>): string {
  let number = 2;
  let candidate = name;
  while (taken.has(candidate)) {
    candidate = `${name}-${number}`;
    number += 1;
  }
  return candidate;
}
