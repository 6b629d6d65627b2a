import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync } from "node:fs";
import { mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { readManifest } from "#pipeline/node/read-manifest.ts";
import { programArguments, runProgram } from "#tests/support/run-program.ts";
import { makeTemporaryFolder } from "#tests/support/temporary-folder.ts";
import { writeTinySnapshot } from "#tests/support/tiny-snapshot.ts";

const SUBJECTS = ["graph neural networks", "speech recognition", "protein folding"];

/** Two corpus files in a folder of their own: enough papers for links and themes. */
async function makeCorpus(): Promise<string> {
  const folder = join(await makeTemporaryFolder(), "reading-list");
  await mkdir(folder);
  for (const part of [0, 1]) {
    const lines = Array.from({ length: 9 }, (_, index) => {
      const subject = SUBJECTS[index % SUBJECTS.length] ?? "";
      return JSON.stringify({
        id: `${part}-${index}`,
        title: `On ${subject}, part ${part * 9 + index}`,
        abstract: `We study ${subject} and large language models. New ${subject} need attention mechanisms.`,
        date: `2025-0${index + 1}-01`,
      });
    });
    await writeFile(join(folder, `part-${part}.jsonl`), `${lines.join("\n")}\n`);
  }
  return folder;
}

describe("build", () => {
  test("writes a snapshot, prints one line of what it holds, and progress elsewhere", async () => {
    const corpus = await makeCorpus();
    const out = join(corpus, "../map");
    const { status, stdout, stderr } = await runProgram(["build", corpus, "--out", out]);
    expect(stdout).toMatch(/^.*map: 18 papers, \d+ keywords, \d+ links, \d+ themes\n$/);
    expect(stderr).toMatch(/^Reading the corpus\n[^\r]*Writing the snapshot\n$/);
    expect(status).toBe(0);
    expect((await readManifest(out)).title).toBe("Reading list");
  });

  test("gives the same map in another place, time zone, language and order of files", async () => {
    const [one, other] = [await makeCorpus(), await makeCorpus()];
    const files = ["part-0.jsonl", "part-1.jsonl"];
    const first = await runProgram(["build", ...files, "--out", "map"], {
      cwd: one,
      env: { TZ: "Asia/Kathmandu", LC_ALL: "tr_TR.UTF-8" },
    });
    const second = await runProgram(["build", ...files.toReversed(), "--out", "../maps/2"], {
      cwd: other,
      env: { TZ: "America/St_Johns", LC_ALL: "C" },
    });
    expect([first.status, second.status]).toEqual([0, 0]);
    const folders = [join(one, "map"), join(other, "../maps/2")];
    const [map, again] = await Promise.all(
      folders.map((f) => readFile(join(f, "map.json"), "utf8")),
    );
    const [manifest, remade] = await Promise.all(folders.map(readManifest));
    expect(again).toBe(map);
    expect(remade?.tableDigests).toEqual(manifest?.tableDigests);
  });

  test("takes title, date, seed, format and options, and the manifest tells them", async () => {
    const corpus = await makeCorpus();
    const options = join(corpus, "../options.json");
    await writeFile(options, '{"nearestPapers": 3, "seed": 5}');
    const args = [
      "--title",
      "My list",
      "--as-of",
      "2025-10-28",
      "--seed",
      "7",
      "--format",
      "jsonl",
    ];
    const out = join(corpus, "../map");
    const run = await runProgram(["build", corpus, "--out", out, "--options", options, ...args]);
    expect(run.status).toBe(0);
    expect(await readManifest(out)).toMatchObject({
      title: "My list",
      asOf: "2025-10-28",
      seed: 7,
      options: { nearestPapers: 3 },
    });
  });

  test("that can read nothing says why in one sentence and writes nothing", async () => {
    const folder = await makeTemporaryFolder();
    await writeFile(join(folder, "empty.txt"), "");
    const { status, stdout, stderr } = await runProgram(["build", "empty.txt", "--out", "map"], {
      cwd: folder,
    });
    expect([status, stdout]).toEqual([1, ""]);
    expect(stderr.trimEnd().split("\n").at(-1)).toMatch(/^empty\.txt .*\.$|.*empty\.txt.*\.$/);
    expect(stderr).not.toContain("    at ");
    expect(await readdir(folder)).toEqual(["empty.txt"]);
  });

  test("leaves a folder of other things alone, and says so before it reads anything", async () => {
    const corpus = await makeCorpus();
    const { status, stderr } = await runProgram(["build", corpus, "--out", corpus]);
    expect(status).toBe(1);
    expect(stderr).toMatch(/^.*reading-list holds something other than a snapshot: .*\n$/);
    expect(await readdir(corpus)).toHaveLength(2);
  });
});

describe("inspect", () => {
  test("tells in words what each file holds, and each problem with its line", async () => {
    const corpus = await makeCorpus();
    await writeFile(
      join(corpus, "broken.jsonl"),
      '{"title":"Whole","date":"2025-01-01"}\n{"title":\n',
    );
    const file = join(corpus, "broken.jsonl");
    const { status, stdout } = await runProgram(["inspect", file]);
    expect(status).toBe(0);
    expect(stdout).toMatch(/\(jsonl\), 2 records, 1 papers, 1 of them dated\n/);
    expect(stdout).toContain(`  ${file}:2: `);
  });

  test("--json gives one object a line for each file", async () => {
    const { stdout } = await runProgram(["inspect", "--json", await makeCorpus()]);
    const lines = stdout.trimEnd().split("\n");
    expect(lines.map((line): unknown => JSON.parse(line))).toMatchObject([
      { format: "jsonl", records: 9, papers: 9, coverage: { title: 1, date: 1 }, problems: [] },
      { format: "jsonl", records: 9, papers: 9, coverage: { title: 1, date: 1 }, problems: [] },
    ]);
  });

  test("ends with 1 when no file can be used", async () => {
    const folder = await makeTemporaryFolder();
    await writeFile(join(folder, "empty.txt"), "");
    const { status, stdout } = await runProgram(["inspect", "empty.txt"], { cwd: folder });
    expect(status).toBe(1);
    expect(stdout).toContain("empty.txt");
  });
});

describe("verify", () => {
  test("ends with 0 when all is well, with 1 and a line a finding when it is not", async () => {
    const folder = join(await makeTemporaryFolder(), "map");
    await writeTinySnapshot(folder);
    const good = await runProgram(["verify", folder]);
    expect([good.status, good.stdout]).toEqual([0, `${folder}: all is as its manifest says\n`]);
    await writeFile(join(folder, "map.json"), "{}");
    const bad = await runProgram(["verify", folder]);
    expect([bad.status, bad.stderr]).toEqual([1, ""]);
    expect(bad.stdout).toMatch(/^map\.json differs.*\nmap\.json is not a map\.\n$/);
  });

  test("--rebuild finds the same map again, and another one from another corpus", async () => {
    const corpus = await makeCorpus();
    const out = join(corpus, "../map");
    await runProgram(["build", corpus, "--out", out, "--seed", "3", "--title", "T"]);
    const same = await runProgram(["verify", out, "--rebuild", corpus]);
    expect(same.stdout).toMatch(/a rebuild gives the same map\n$/);
    expect(same.status).toBe(0);
    const other = await runProgram(["verify", out, "--rebuild", join(corpus, "part-0.jsonl")]);
    expect(other.stdout).toContain("The corpus file part-1.jsonl, as it was then, is not among");
    expect(other.stdout).toContain("The rebuilt table papers differs: 9 rows, 18 before.");
    expect(other.status).toBe(1);
  });
});

describe("export", () => {
  test("writes the files and names them", async () => {
    const folder = join(await makeTemporaryFolder(), "map");
    await writeTinySnapshot(folder);
    const out = join(folder, "../lines");
    const { status, stdout } = await runProgram(["export", folder, "--to", "jsonl", "--out", out]);
    expect(status).toBe(0);
    expect(stdout).toContain(`${out}: papers.jsonl, `);
    expect(await readdir(out)).toHaveLength(5);
  });
});

describe("usage", () => {
  test.each([[[]], [["frobnicate"]], [["build", "x.txt", "--out", "y", "--jobs", "0"]]])(
    "%j is wrong: status 2, the reason and the usage on standard error",
    async (args) => {
      const { status, stdout, stderr } = await runProgram(args);
      expect([status, stdout]).toEqual([2, ""]);
      expect(stderr).toContain("Usage: isotheme ");
    },
  );

  test.each([[["--help"]], [["build", "--help"]]])("%j prints help as data", async (args) => {
    const { status, stdout, stderr } = await runProgram(args);
    expect([status, stderr]).toEqual([0, ""]);
    expect(stdout).toMatch(/^Usage: isotheme /);
  });

  test("--version prints the version alone", async () => {
    expect((await runProgram(["--version"])).stdout).toMatch(/^\d+\.\d+\.\d+\n$/);
  });
});

test("a reader that has read enough is no failure", async () => {
  const child = spawn(process.execPath, programArguments(["--help"]), {
    stdio: ["ignore", "pipe", "pipe"],
  });
  child.stdout.destroy();
  const parts: Buffer[] = [];
  child.stderr.on("data", (part: Buffer) => parts.push(part));
  await once(child, "close");
  expect([child.exitCode, Buffer.concat(parts).toString()]).toEqual([0, ""]);
});

test.runIf(existsSync("build/app/index.html"))(
  "serve prints its address alone and ends well when told to stop",
  async () => {
    const folder = join(await makeTemporaryFolder(), "map");
    await writeTinySnapshot(folder);
    const args = programArguments(["serve", folder, "--port", "0"]);
    const child = spawn(process.execPath, args, { stdio: ["ignore", "pipe", "ignore"] });
    const parts: Buffer[] = [];
    child.stdout.on("data", (part: Buffer) => parts.push(part));
    await once(child.stdout, "data");
    const address = Buffer.concat(parts).toString();
    expect(address).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/\n$/);
    const list = await fetch(new URL("snapshots/index.json", address.trim()));
    expect(await list.json()).toEqual([{ name: "map", title: "A tiny map", paperCount: 5 }]);
    child.kill("SIGTERM");
    await once(child, "close");
    expect([child.exitCode, child.signalCode]).toEqual([0, null]);
  },
);
