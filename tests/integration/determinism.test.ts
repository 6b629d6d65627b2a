import { execFile } from "node:child_process";
import { copyFile, mkdir, mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { promisify } from "node:util";
import * as v from "valibot";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Manifest, manifestSchema } from "#pipeline/contract/manifest.ts";
import { nodeArguments, programArguments } from "#tests/support/run-program.ts";

const run = promisify(execFile);
const ROOT = resolve(import.meta.dirname, "../..");
const SAMPLE = join(ROOT, "data/corpora/daily-papers-2025-10-28.txt");
const RECORDS = join(ROOT, "tests/fixtures/corpora/three-papers.jsonl");
let folder = "";
/** What all other builds are compared with. */
let first: Built;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "isotheme-same-"));
  first = await build([SAMPLE, RECORDS], join(folder, "first"), {
    cwd: ROOT,
    environment: { TZ: "UTC", LC_ALL: "C" },
    program: nodeArguments("pipeline/node/cli.ts", []),
  });
});

afterAll(() => rm(folder, { recursive: true, force: true }));

interface Surroundings {
  readonly cwd: string;
  readonly environment: Readonly<Record<string, string>>;
  /** What Node is given to run the program. */
  readonly program: readonly string[];
}

interface Built {
  readonly map: string;
  readonly digests: Manifest["tableDigests"];
  readonly corpus: unknown;
  readonly problems: unknown;
}

async function build(
  files: readonly string[],
  out: string,
  { cwd, environment, program }: Surroundings,
): Promise<Built> {
  const command = ["build", ...files, "--out", out, "--title", "Same"];
  await run(process.execPath, [...program, ...command], {
    cwd,
    env: { ...process.env, ...environment },
  });
  const manifest = v.parse(
    manifestSchema,
    JSON.parse(await readFile(join(out, "manifest.json"), "utf8")),
  );
  const { builtAt: _time, fileDigests: _files, ...corpus } = manifest;
  return {
    map: await readFile(join(out, "map.json"), "utf8"),
    digests: manifest.tableDigests,
    corpus,
    problems: manifest.problems,
  };
}

test("two builds are the same map: elsewhere, in another time zone and locale, with files in another order, bundled and from the sources", async () => {
  const elsewhere = join(folder, "elsewhere");
  await mkdir(elsewhere);
  await copyFile(SAMPLE, join(elsewhere, "daily-papers-2025-10-28.txt"));
  await copyFile(RECORDS, join(elsewhere, "three-papers.jsonl"));
  const second = await build(
    ["three-papers.jsonl", "daily-papers-2025-10-28.txt"],
    join(folder, "second"),
    {
      cwd: elsewhere,
      environment: { TZ: "Pacific/Kiritimati", LC_ALL: "tr_TR.UTF-8", LANG: "tr_TR.UTF-8" },
      program: programArguments([]),
    },
  );
  expect(second.map).toBe(first.map);
  expect(second.digests).toEqual(first.digests);
  expect(second.corpus).toEqual(first.corpus);
  expect(first.problems).toMatchObject([{ file: "three-papers.jsonl", line: 4 }]);
});

test("another seed gives other runs, but the same papers and keywords", async () => {
  const other = await build([SAMPLE, RECORDS, "--seed", "2"], join(folder, "other-seed"), {
    cwd: ROOT,
    environment: {},
    program: programArguments([]),
  });
  expect(other.map).not.toBe(first.map);
  expect(other.digests["themes"]).not.toEqual(first.digests["themes"]);
  expect(other.digests["paper_keywords"]).toEqual(first.digests["paper_keywords"]);
  expect(other.digests["mentions"]).toEqual(first.digests["mentions"]);
});
