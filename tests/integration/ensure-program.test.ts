import { spawnSync } from "node:child_process";
import { mkdir, readdir, stat, utimes, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { ensureProgram } from "#pipeline/node/bootstrap/ensure-program.mjs";
import { makeTemporaryFolder } from "#tests/support/temporary-folder.ts";

const NO_MORE = { entries: {}, sources: [] };

test("two that start at once make one program, which any user may read, and leave nothing else", async () => {
  const build = await makeTemporaryFolder();
  const [one, other] = await Promise.all([
    ensureProgram(NO_MORE, build),
    ensureProgram(NO_MORE, build),
  ]);
  expect(one).toBe(other);
  expect(await readdir(build)).toHaveLength(1);
  expect(await readdir(one)).toContain("cli.mjs");
  expect((await stat(one)).mode & 0o777).toBe(0o755);
});

test("programs that nobody has used for a day go when a new one is made", async () => {
  const build = await makeTemporaryFolder();
  const [old, left, used] = ["program-old", ".program-left", "program-used"].map((name) =>
    join(build, name),
  );
  const yesterday = new Date(Date.now() - 25 * 3600 * 1000);
  for (const folder of [old!, left!, used!]) await mkdir(folder);
  for (const folder of [old!, left!]) await utimes(folder, yesterday, yesterday);
  const made = await ensureProgram(NO_MORE, build);
  const folders = (await readdir(build)).map((name) => join(build, name));
  expect(new Set(folders)).toEqual(new Set([made, used]));
});

test("where nothing can be written it is said in a sentence", async () => {
  const file = join(await makeTemporaryFolder(), "a file");
  await writeFile(file, "");
  await expect(ensureProgram(NO_MORE, join(file, "build"))).rejects.toThrow(
    /The program could not be made ready in .*a file.*Mend that and run this again\./u,
  );
});

test("a program that was made before is there in an instant and starts", async () => {
  const folder = await ensureProgram();
  const { stdout } = spawnSync(process.execPath, [join(folder, "cli.mjs"), "--version"], {
    encoding: "utf8",
  });
  expect(stdout).toMatch(/^\d+\.\d+\.\d+\n$/u);
});
