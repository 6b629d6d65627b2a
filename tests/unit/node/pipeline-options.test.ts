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
  expect(await readOptions('{"resolution": 2}')).toEqual({ ...DEFAULT_OPTIONS, resolution: 2 });
  expect(await readOptions("{}")).toEqual(DEFAULT_OPTIONS);
});

test("an unknown option is refused with the list of known ones", async () => {
  await expect(readOptions('{"resolutoin": 2}')).rejects.toThrow(
    /options\.json: no option is called resolutoin; there are seed, .*mapLinksPerKeyword\.$/,
  );
});

test.each([
  ['{"seed": -1}', /seed takes a whole number from 0, not -1/],
  ['{"themeRuns": 0}', /themeRuns takes a whole number from 1, not 0/],
  ['{"maxKeywordShare": 1.5}', /maxKeywordShare takes a number above 0 and at most 1, not 1\.5/],
  ['{"resolution": "high"}', /resolution takes a number above 0, not "high"/],
  ["[]", /does not hold a JSON object/],
  ["3", /does not hold a JSON object/],
  ["{", /is not JSON/],
])("%s is refused with what it takes", async (text, sentence) => {
  await expect(readOptions(text)).rejects.toThrow(sentence);
});
