import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, watch } from "node:fs";
import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { beforeAll, expect, test } from "vitest";
import { ensureProgram } from "#pipeline/node/bootstrap/ensure-program.mjs";
import { NODE_FLAGS } from "#pipeline/node/bootstrap/node-flags.mjs";
import { verifySnapshot } from "#pipeline/node/verify-snapshot.ts";
import { makeTemporaryFolder } from "#tests/support/temporary-folder.ts";
import { writeTinySnapshot } from "#tests/support/tiny-snapshot.ts";

/** Bundled, the process to be killed starts in a tenth of the time that its sources take. */
const WITH_WRITER = {
  entries: { "write-snapshots-for-ever": "tests/support/write-snapshots-for-ever.ts" },
  sources: ["tests/support"],
};
let writer: string;

beforeAll(async () => {
  writer = join(await ensureProgram(WITH_WRITER), "write-snapshots-for-ever.mjs");
});

/** Kills a process that replaces a snapshot again and again when the folder above it has changed so often. */
async function killAtChange(folder: string, change: number): Promise<void> {
  let seen = 0;
  const watcher = watch(join(folder, ".."));
  const child = spawn(process.execPath, [...NODE_FLAGS, writer, folder], {
    stdio: ["ignore", "ignore", "inherit"],
  });
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
