import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, watch } from "node:fs";
import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { verifySnapshot } from "#pipeline/node/verify-snapshot.ts";
import { nodeArguments } from "#tests/support/run-program.ts";
import { makeTemporaryFolder } from "#tests/support/temporary-folder.ts";
import { writeTinySnapshot } from "#tests/support/tiny-snapshot.ts";

/** Kills a process that replaces a snapshot again and again when the folder above it has changed so often. */
async function killAtChange(folder: string, change: number): Promise<void> {
  let seen = 0;
  const watcher = watch(join(folder, ".."));
  const child = spawn(
    process.execPath,
    nodeArguments("tests/support/write-snapshots-for-ever.ts", [folder]),
    { stdio: ["ignore", "ignore", "inherit"] },
  );
  watcher.on("change", () => {
    seen += 1;
    if (seen === change) {
      child.kill("SIGKILL");
    }
  });
  await once(child, "exit");
  watcher.close();
  expect(child.signalCode).toBe("SIGKILL");
}

// One snapshot replaced by another changes the folder above it about six times.
test.each([1, 2, 3, 4, 5, 6, 7, 8])(
  "killed at change %i of its folder, a run leaves the old snapshot, the new one or none",
  async (change) => {
    const parent = await makeTemporaryFolder();
    const folder = join(parent, "map");
    await writeTinySnapshot(folder);
    await killAtChange(folder, change);
    if (existsSync(folder)) {
      expect(await verifySnapshot(folder)).toEqual([]);
    }
    await writeTinySnapshot(folder);
    expect(await verifySnapshot(folder)).toEqual([]);
    expect(await readdir(parent)).toEqual(["map"]);
  },
);
