import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { DEFAULT_OPTIONS } from "#pipeline/contract/options.ts";
import { buildSnapshot } from "#pipeline/node/build-snapshot.ts";
import { verifyRebuild } from "#pipeline/node/verify-rebuild.ts";
import { makeTemporaryFolder } from "#tests/support/temporary-folder.ts";

const ABSTRACT =
  "We study reward design for household robots, which learn from few demonstrations by example.";

/** A copied page whose dates give no year, with papers named after a word. */
function pageOf(word: string, heading: string, date: string): string {
  const papers = [1, 2, 3].map(
    (number) => `${word} Reward Design ${number}\n\n${ABSTRACT}\n\n• 2 authors\n·\n${date} 3\n`,
  );
  return ["Daily Papers", heading, ...papers].join("\n\n");
}

async function rebuildOf(
  texts: Readonly<Record<string, string>>,
  told: { readonly asOf: string | null; readonly format: string | null },
): Promise<string[]> {
  const parent = await makeTemporaryFolder();
  const paths = Object.keys(texts).map((name) => join(parent, name));
  for (const [name, text] of Object.entries(texts)) {
    await writeFile(join(parent, name), text);
  }
  const input = { paths, title: "Again", options: DEFAULT_OPTIONS, ...told };
  const out = join(parent, "map");
  await buildSnapshot(input, out, () => undefined);
  return await verifyRebuild(out, paths, () => undefined);
}

const DATED = `${pageOf("Robot", "Oct 28", "Oct 27")}\nOne More\n\n${ABSTRACT}\n\n• 2 authors\n·\nSep 19, 2024 3\n`;
const UNDATED = pageOf("Household", "Mar 3", "Mar 2");

test("a day found on one page is not given to the others when a map is rebuilt", async () => {
  const texts = { "a.txt": DATED, "b.txt": UNDATED };
  expect(await rebuildOf(texts, { asOf: null, format: null })).toEqual([]);
});

test("a day and a format the build was told are told again", async () => {
  const texts = { "b.txt": UNDATED.replaceAll(/^(?:• 2 authors|·|Daily Papers)$/gm, "") };
  expect(await rebuildOf(texts, { asOf: "2025-06-01", format: "daily-papers-page" })).toEqual([]);
});

test("other word vectors are named as the likely reason of a difference", async () => {
  const parent = await makeTemporaryFolder();
  const paths = [join(parent, "a.txt")];
  const out = join(parent, "map");
  await writeFile(join(parent, "a.txt"), DATED);
  const input = { paths, title: "Again", options: DEFAULT_OPTIONS, asOf: null, format: null };
  const manifest = await buildSnapshot(input, out, () => undefined);
  const zeros = "0".repeat(64);
  const altered = {
    ...manifest,
    similarity: { ...manifest.similarity, vectors: false, vectorsSha256: null },
    fileDigests: { ...manifest.fileDigests, "map.json": zeros },
  };
  await writeFile(join(out, "manifest.json"), JSON.stringify(altered));
  expect(await verifyRebuild(out, paths, () => undefined)).toEqual([
    "The snapshot was built without word vectors, and rebuilt with those of this program.",
    "The rebuilt map.json differs.",
  ]);
});
