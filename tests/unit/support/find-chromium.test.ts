import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { findChromium } from "#tests/support/find-chromium.mjs";
import { makeTemporaryFolder } from "#tests/support/temporary-folder.ts";

test("CHROME_PATH goes before what is on the path", async () => {
  const folder = await makeTemporaryFolder();
  await writeFile(join(folder, "chromium"), "", { mode: 0o755 });
  await writeFile(join(folder, "mine"), "", { mode: 0o755 });
  expect(findChromium({ PATH: folder })).toBe(join(folder, "chromium"));
  expect(findChromium({ PATH: folder, CHROME_PATH: join(folder, "mine") })).toBe(
    join(folder, "mine"),
  );
});

test("a CHROME_PATH that names nothing is refused rather than passed over", async () => {
  const folder = await makeTemporaryFolder();
  const env = { PATH: folder, CHROME_PATH: join(folder, "gone") };
  expect(() => findChromium(env)).toThrow(/CHROME_PATH names .*gone/);
});
