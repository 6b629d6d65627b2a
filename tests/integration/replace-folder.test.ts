import { mkdir, readdir, readFile, rename, symlink, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { type ReplaceOptions, replaceFolder } from "#pipeline/node/replace-folder.ts";
import { makeTemporaryFolder } from "#tests/support/temporary-folder.ts";

const OPTIONS: ReplaceOptions = {
  what: "a note",
  isReplaceable: (_, names) => Promise.resolve(names.includes("note.txt")),
};

/** No process has this number: it is above what any system gives. */
const DEAD_PROCESS = 2 ** 30;

async function writeNote(folder: string, text: string): Promise<void> {
  await replaceFolder(folder, (writing) => writeFile(join(writing, "note.txt"), text), OPTIONS);
}

async function readNote(folder: string): Promise<string> {
  return await readFile(join(folder, "note.txt"), "utf8");
}

test("a folder is made, with those above it, and later replaced whole", async () => {
  const parent = await makeTemporaryFolder();
  const folder = join(parent, "deep/notes");
  await writeNote(folder, "old");
  await writeFile(join(folder, "more.txt"), "");
  await writeNote(folder, "new");
  expect(await readdir(folder)).toEqual(["note.txt"]);
  expect(await readNote(folder)).toBe("new");
  expect(await readdir(join(parent, "deep"))).toEqual(["notes"]);
});

test("an empty folder is taken", async () => {
  const folder = await makeTemporaryFolder();
  await writeNote(join(folder, "."), "new");
  expect(await readNote(folder)).toBe("new");
});

test("a folder that holds only what a file browser left is taken", async () => {
  const folder = await makeTemporaryFolder();
  await writeFile(join(folder, ".DS_Store"), "");
  await writeNote(folder, "new");
  expect(await readNote(folder)).toBe("new");
});

test("a link that leads nowhere is refused by its own name", async () => {
  const link = join(await makeTemporaryFolder(), "link");
  await symlink(`${link}-none`, link);
  await expect(writeNote(link, "new")).rejects.toMatchObject({
    code: "output-refused",
    message: `${link} is a link to a folder that is not there: make that folder, or name another.`,
  });
});

test("the folder a link leads to is replaced, not the link", async () => {
  const parent = await makeTemporaryFolder();
  await writeNote(join(parent, "real"), "old");
  await symlink(join(parent, "real"), join(parent, "link"));
  await writeNote(join(parent, "link"), "new");
  expect(await readNote(join(parent, "real"))).toBe("new");
});

describe("something else in its place", () => {
  test("is refused and left as it is", async () => {
    const folder = await makeTemporaryFolder();
    await writeFile(join(folder, "thesis.tex"), "years of work");
    await expect(writeNote(folder, "new")).rejects.toMatchObject({ code: "output-refused" });
    expect(await readdir(folder)).toEqual(["thesis.tex"]);
  });

  test("is refused when it is a file", async () => {
    const file = join(await makeTemporaryFolder(), "notes");
    await writeFile(file, "");
    await expect(writeNote(file, "new")).rejects.toMatchObject({ code: "output-refused" });
  });

  test("is refused when it came while the new folder was being filled", async () => {
    const parent = await makeTemporaryFolder();
    const folder = join(parent, "notes");
    const writing = replaceFolder(
      folder,
      async () => {
        await mkdir(folder);
        await writeFile(join(folder, "thesis.tex"), "");
      },
      OPTIONS,
    );
    await expect(writing).rejects.toMatchObject({ code: "output-refused" });
    expect(await readdir(parent)).toEqual(["notes"]);
  });
});

test("a run that fails leaves the old folder and nothing beside it", async () => {
  const parent = await makeTemporaryFolder();
  await writeNote(join(parent, "notes"), "old");
  const failing = replaceFolder(
    join(parent, "notes"),
    async (writing) => {
      await writeFile(join(writing, "note.txt"), "half");
      throw new Error("the disk is full");
    },
    OPTIONS,
  );
  await expect(failing).rejects.toThrow("the disk is full");
  expect(await readNote(join(parent, "notes"))).toBe("old");
  expect(await readdir(parent)).toEqual(["notes"]);
});

describe("what killed runs left behind", () => {
  test("is removed by the next run", async () => {
    const parent = await makeTemporaryFolder();
    await mkdir(join(parent, `.notes.isotheme-writing-${DEAD_PROCESS}-0a1b2c3d`));
    await writeNote(join(parent, "notes"), "new");
    expect(await readdir(parent)).toEqual(["notes"]);
  });

  test("is put back when it is the old folder, even if the next run fails", async () => {
    const parent = await makeTemporaryFolder();
    const folder = join(parent, "notes");
    await writeNote(folder, "old");
    await rename(folder, join(parent, `.notes.isotheme-old-${DEAD_PROCESS}-0a1b2c3d`));
    const failing = replaceFolder(folder, () => Promise.reject(new Error("no")), OPTIONS);
    await expect(failing).rejects.toThrow("no");
    expect(await readNote(folder)).toBe("old");
    expect(await readdir(parent)).toEqual(["notes"]);
  });

  test("stays while the run that made it is at work, and when it is another folder's", async () => {
    const parent = await makeTemporaryFolder();
    const others = [
      `.notes.isotheme-writing-${process.ppid}-0a1b2c3d`,
      `.thesis.isotheme-writing-${DEAD_PROCESS}-0a1b2c3d`,
    ];
    for (const other of others) {
      await mkdir(join(parent, other));
    }
    await writeNote(join(parent, "notes"), "new");
    expect((await readdir(parent)).sort()).toEqual([...others, "notes"].sort());
  });
});

test.each([
  Object.assign(new Error("write"), { code: "ENOSPC" }),
  new Error("FATAL Error: Failed to create checkpoint: No space left on device"),
])("a full disk is one sentence with the folder and the remedy", async (error) => {
  const folder = join(await makeTemporaryFolder(), "notes");
  const failing = replaceFolder(folder, () => Promise.reject(error), OPTIONS);
  await expect(failing).rejects.toMatchObject({
    code: "output-refused",
    message: `${folder} cannot be written: its disk is full. Free some space there, or name a folder on another disk.`,
  });
});
