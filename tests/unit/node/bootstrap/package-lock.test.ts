import { readFileSync } from "node:fs";
import { join } from "node:path";
import * as v from "valibot";
import { expect, test } from "vitest";
import { PROJECT_ROOT } from "#pipeline/node/bootstrap/project-root.mjs";

const text = readFileSync(join(PROJECT_ROOT, "package-lock.json"), "utf8");

const { packages } = v.parse(
  v.object({
    packages: v.record(
      v.string(),
      v.object({ optionalDependencies: v.optional(v.record(v.string(), v.string()), {}) }),
    ),
  }),
  JSON.parse(text),
);

// npm leaves out what its registry does not have, and then refuses the whole lock file on install.
test("the lock file names the packages of every platform, not of this one only", () => {
  const missing = Object.entries(packages).flatMap(([folder, { optionalDependencies }]) =>
    Object.keys(optionalDependencies).filter(
      (name) =>
        packages[`${folder}/node_modules/${name}`] === undefined &&
        packages[`node_modules/${name}`] === undefined,
    ),
  );
  expect(missing).toEqual([]);
});

test("the lock file holds no download addresses", () => {
  expect(text).not.toContain('"resolved": "http');
});
