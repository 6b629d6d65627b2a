import { mkdtemp, realpath, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { onTestFinished } from "vitest";

/** An empty folder that is removed when the test that asked for it has ended. */
export async function makeTemporaryFolder(): Promise<string> {
  // macOS's temporary folder is a link; what we compare it with is resolved.
  const folder = await realpath(await mkdtemp(join(tmpdir(), "isotheme-test-")));
  onTestFinished(async () => {
    await rm(folder, { recursive: true, force: true });
  });
  return folder;
}
