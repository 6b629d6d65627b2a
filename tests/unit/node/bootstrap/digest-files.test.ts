import { mkdir, rename, symlink, utimes, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { digestFiles } from "#pipeline/node/bootstrap/digest-files.mjs";
import { makeTemporaryFolder } from "#tests/support/temporary-folder.ts";

async function makeSources(): Promise<string> {
  const root = await makeTemporaryFolder();
  await mkdir(join(root, "src/deep"), { recursive: true });
  await writeFile(join(root, "src/a.ts"), "a");
  await writeFile(join(root, "src/deep/b.ts"), "b");
  return root;
}

test("equal files have an equal digest, wherever they stand and whenever they were written", async () => {
  const [one, other] = [await makeSources(), await makeSources()];
  await utimes(join(other, "src/a.ts"), new Date(0), new Date(0));
  expect(digestFiles(one, ["src"])).toBe(digestFiles(other, ["src"]));
});

test("a changed, renamed or new file changes the digest", async () => {
  const root = await makeSources();
  const digests = [digestFiles(root, ["src"])];
  await writeFile(join(root, "src/a.ts"), "A");
  digests.push(digestFiles(root, ["src"]));
  await rename(join(root, "src/a.ts"), join(root, "src/c.ts"));
  digests.push(digestFiles(root, ["src"]));
  await writeFile(join(root, "src/deep/d.ts"), "");
  digests.push(digestFiles(root, ["src"]));
  expect(new Set(digests).size).toBe(4);
});

test("what is not counted, or not there, changes nothing", async () => {
  const root = await makeSources();
  const before = digestFiles(root, ["src", "missing"], (name) => !name.startsWith("src/deep/"));
  await writeFile(join(root, "src/deep/b.ts"), "changed");
  expect(digestFiles(root, ["src"], (name) => !name.startsWith("src/deep/"))).toBe(before);
});

test("links that lead round, to themselves or nowhere, and hidden files change nothing", async () => {
  const root = await makeSources();
  const before = digestFiles(root, ["src"]);
  await symlink(join(root, "src"), join(root, "src/deep/round"));
  await symlink(join(root, "src/self"), join(root, "src/self"));
  await symlink(join(root, "none"), join(root, "src/nowhere"));
  await writeFile(join(root, "src/.DS_Store"), "litter");
  expect(digestFiles(root, ["src"])).toBe(before);
});
