import { open, readdir } from "node:fs/promises";
import { join } from "node:path";

/** Waits until the files of a folder, and their names in it, are on the disk itself. */
export async function syncFolder(folder: string): Promise<void> {
  for (const name of await readdir(folder)) {
    await sync(join(folder, name), "r+");
  }
  await syncNames(folder);
}

/** Waits until the names in a folder are on the disk. Windows has no such call and needs none. */
export async function syncNames(folder: string): Promise<void> {
  if (process.platform !== "win32") {
    await sync(folder, "r");
  }
}

async function sync(path: string, flags: string): Promise<void> {
  const handle = await open(path, flags);
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
