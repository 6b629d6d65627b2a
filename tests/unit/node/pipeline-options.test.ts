import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { DEFAULT_OPTIONS, type PipelineOptions } from "#pipeline/contract/options.ts";
import { readOptionsFile } from "#pipeline/node/pipeline-options.ts";
import { makeTemporaryFolder } from "#tests/support/temporary-folder.ts";

async function readOptions(text: string): Promise<PipelineOptions> {
  const path = join(await makeTemporaryFolder(), "options.json");
  await writeFile(path, text);
  return await readOptionsFile(path);
}

test("options that are left out keep their defaults", async () => {
  expect(await readOptions('{"granularity": 2}')).toEqual({ ...DEFAULT_OPTIONS, granularity: 2 });
  expect(await readOptions("{}")).toEqual(DEFAULT_OPTIONS);
});

test("an unknown option is refused with the list of known ones", async () => {
  await expect(readOptions('{"granularty": 2}')).rejects.toThrow(
    /options\.json: no option is called granularty; there are seed, .*mapLinksPerKeyword\.$/,
  );
});

test.each([
  ['{"seed": -1}', /seed takes a whole number from 0 to 4294967295, not -1/],
  ['{"seed": 4294967296}', /seed takes a whole number from 0 to 4294967295, not 4294967296/],
  ['{"themeRuns": 0}', /themeRuns takes a whole number from 1 to 1000, not 0/],
  ['{"themeRuns": 9007199254740991}', /themeRuns takes a whole number from 1 to 1000, not 9007/],
  ['{"nearestPapers": 1001}', /nearestPapers takes a whole number from 1 to 1000, not 1001/],
  ['{"mapKeywords": 1e9}', /mapKeywords takes a whole number from 1 to 100000, not 1000000000/],
  ['{"granularity": 1e300}', /granularity takes a number from 0\.01 to 100, not 1e\+300/],
  ['{"granularity": 1e-323}', /granularity takes a number from 0\.01 to 100, not 1e-323/],
  ['{"maxKeywordShare": 1.5}', /maxKeywordShare takes a number above 0 and at most 1, not 1\.5/],
  ['{"granularity": "high"}', /granularity takes a number from 0\.01 to 100, not "high"/],
  ['{"grouping": "best"}', /grouping takes "louvain" or "leiden", not "best"/],
  ['{"vectors": true}', /vectors takes "on" or "off", not true/],
  ["[]", /does not hold a JSON object/],
  ["3", /does not hold a JSON object/],
  ["{", /is not JSON/],
])("%s is refused with what it takes", async (text, sentence) => {
  await expect(readOptions(text)).rejects.toThrow(sentence);
});

test("every number but the seed has a bound that a slip of the hand passes", async () => {
  const numbers = Object.entries(DEFAULT_OPTIONS).flatMap(([option, value]) =>
    typeof value === "number" && option !== "seed" ? [option] : [],
  );
  for (const option of numbers) {
    await expect(readOptions(`{"${option}": 1e15}`)).rejects.toThrow(`${option} takes a`);
  }
});

test("an options file may begin with a byte order mark", async () => {
  expect(await readOptions('\uFEFF{"seed": 7}')).toEqual({ ...DEFAULT_OPTIONS, seed: 7 });
});
