import { createHash } from "node:crypto";
import { mkdir, mkdtemp, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { inspectCorpus } from "#pipeline/node/inspect-corpus.ts";
import { readCorpus } from "#pipeline/node/read-corpus.ts";
import { SAMPLE_PAGE } from "#tests/support/corpus-text.ts";
import { textWith } from "#tests/support/text-with.ts";
import { writeTinySnapshot } from "#tests/support/tiny-snapshot.ts";

const OPTIONS = { asOf: null, format: null };
const JSON_LINES =
  '{"id":"1","title":"One Paper","date":"2025"}\n{"id":"2","title":"Two Papers"}\n';

let folder = "";

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "isotheme-read-"));
});

afterEach(async () => {
  await rm(folder, { recursive: true, force: true });
});

async function write(name: string, content: string | Uint8Array): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, content);
  return path;
}

describe("files that can be read", () => {
  test("the sample page gives 98 papers, 92 of them dated", async () => {
    const { papers, asOf, files } = await readCorpus(
      [await write("page.txt", SAMPLE_PAGE)],
      OPTIONS,
    );
    expect(papers).toHaveLength(98);
    expect(papers.filter(({ date }) => date !== null)).toHaveLength(92);
    expect(new Set(papers.map(({ key }) => key)).size).toBe(98);
    expect(asOf).toBe("2025-10-28");
    expect(files).toMatchObject([
      { name: "page.txt", bytes: 171_284, sha256: textWith(/^d6f788b3d862a5ad/) },
    ]);
  });

  test("what copying broke on the sample page is repaired", async () => {
    const { papers } = await readCorpus([await write("page.txt", SAMPLE_PAGE)], OPTIONS);
    const text = papers.map(({ title, abstract }) => `${title} ${abstract}`).join("\n");
    for (const whole of ["the Gödel Machine", "UI-Genie-RM-517k", "100% robust", "(i.i.d) data"]) {
      expect(text).toContain(whole);
    }
    for (const broken of [
      "``",
      "{\\it",
      "sup- port",
      "genera- tion",
      "\\%",
      '\\"o',
      "pro- cesses",
    ]) {
      expect(text).not.toContain(broken);
    }
    expect(text).toContain("short- or long-term");
  });

  test("gzip is told by its content and read like the text in it", async () => {
    const plain = await readCorpus([await write("page.txt", SAMPLE_PAGE)], OPTIONS);
    const packed = await readCorpus([await write("page.dat", gzipSync(SAMPLE_PAGE))], OPTIONS);
    expect(packed.papers.map(({ key }) => key)).toEqual(plain.papers.map(({ key }) => key));
  });

  test("several gzip members are read as one text", async () => {
    const half = JSON_LINES.indexOf("\n") + 1;
    const members = [gzipSync(JSON_LINES.slice(0, half)), gzipSync(JSON_LINES.slice(half))];
    const { papers } = await readCorpus([await write("a.gz", Buffer.concat(members))], OPTIONS);
    expect(papers.map(({ key }) => key)).toEqual(["1", "2"]);
  });

  test("a gzip file that is cut gives what is there, and says so", async () => {
    const lines = Array.from({ length: 500 }, (_, id) =>
      JSON.stringify({ id, title: `Paper ${id * 7919}` }),
    );
    const packed = gzipSync(`${lines.join("\n")}\n`);
    const path = await write("cut.jsonl.gz", packed.subarray(0, packed.length * 0.8));
    const { papers, problems } = await readCorpus([path], OPTIONS);
    expect(papers.length).toBeGreaterThan(250);
    expect(papers.length).toBeLessThan(500);
    expect(problems[0]).toMatchObject({
      file: "cut.jsonl.gz",
      line: null,
      reason: textWith("stops"),
    });
  });

  const lines = Array.from({ length: 500 }, (_, id) =>
    JSON.stringify({ id, title: `Paper ${id * 7919} ${Math.sin(id)}` }),
  );
  const whole = gzipSync(`${lines.join("\n")}\n`);
  const manyMembers = Buffer.concat(lines.map((line) => gzipSync(`${line}\n`)));
  const flipped = Buffer.from(whole);
  flipped.fill(0xff, whole.length / 2, whole.length / 2 + 4);
  const noCheck = Buffer.from(whole).fill(0, whole.length - 8, whole.length - 4);
  const damaged: readonly (readonly [string, Uint8Array, number])[] = [
    ["with something after its end", Buffer.concat([whole, Buffer.from("garbage trailing")]), 490],
    [
      "that is small, with something after its end",
      Buffer.concat([gzipSync(lines.slice(0, 9).join("\n")), Buffer.from("garbage trailing")]),
      8,
    ],
    [
      "that is large, with much after its end",
      Buffer.concat([manyMembers, Buffer.alloc(300_000, "x")]),
      490,
    ],
    ["with zeros after its end", Buffer.concat([whole, Buffer.alloc(100_000)]), 490],
    ["with a damaged middle", flipped, 150],
    ["with a wrong checksum", noCheck, 470],
  ];

  test.each(damaged)(
    "gzip %s gives what is good, alone and beside others",
    async (_, bytes, least) => {
      const path = await write("bad.jsonl.gz", bytes);
      const good = await write("good.jsonl", '{"title":"A Good One"}');
      const alone = await readCorpus([path], OPTIONS);
      expect(alone.papers.length).toBeGreaterThanOrEqual(least);
      expect(alone.problems[0]?.reason).toMatch(/^The compressed data stops too early, is damaged/);
      expect(alone.files[0]?.sha256).toBe(createHash("sha256").update(bytes).digest("hex"));
      const both = await readCorpus([path, good], OPTIONS);
      expect(both.papers).toHaveLength(alone.papers.length + 1);
      const [inspection] = await inspectCorpus([path], OPTIONS);
      expect(inspection?.problems).toHaveLength(alone.problems.length);
    },
  );

  test("gzip that is damaged from its beginning is refused, beside others named", async () => {
    const path = await write(
      "bad.gz",
      Uint8Array.from([0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 3, 255, 255]),
    );
    await expect(readCorpus([path], OPTIONS)).rejects.toMatchObject({
      code: "file-unreadable",
      message: textWith("damaged"),
    });
    const { problems } = await readCorpus([path, await write("good.jsonl", JSON_LINES)], OPTIONS);
    expect(problems).toMatchObject([{ reason: textWith("damaged") }]);
  });

  test("a folder means its files at any depth, but no hidden ones and no loops", async () => {
    await mkdir(join(folder, "in/deep"), { recursive: true });
    await write("in/a.jsonl", '{"title":"In the Folder"}');
    await write("in/deep/b.jsonl", '{"title":"In the Deep Folder"}');
    await write("in/.hidden.jsonl", '{"title":"Hidden in the Folder"}');
    await symlink(join(folder, "in"), join(folder, "in/deep/loop"));
    const { papers } = await readCorpus([join(folder, "in")], OPTIONS);
    expect(papers.map(({ sourceFile }) => sourceFile).sort()).toEqual(["a.jsonl", "deep/b.jsonl"]);
  });

  test("snapshots inside the folder are no corpus; another's manifest.json is", async () => {
    await mkdir(join(folder, "in/other"), { recursive: true });
    await write("in/a.jsonl", '{"title":"In the Folder"}');
    await write("in/other/manifest.json", '{"title":"Not Ours"}');
    await writeTinySnapshot(join(folder, "in/map"));
    const { files, problems } = await readCorpus([join(folder, "in")], OPTIONS);
    expect(files.map(({ name }) => name).sort()).toEqual(["a.jsonl", "other/manifest.json"]);
    expect(problems).toEqual([]);
  });

  test("the order that files are named in does not matter, nor where they lie", async () => {
    const page = await write("page.txt", SAMPLE_PAGE);
    const list = await write("list.jsonl", JSON_LINES);
    await mkdir(join(folder, "else"));
    const moved = await write("else/list.jsonl", JSON_LINES);
    const corpus = await readCorpus([page, list], OPTIONS);
    expect(await readCorpus([list, page], OPTIONS)).toEqual(corpus);
    expect(await readCorpus([page, moved], OPTIONS)).toEqual(corpus);
  });

  test("progress grows to the whole", async () => {
    const shares: number[] = [];
    const onProgress = (share: number): number => shares.push(share);
    const path = await write("page.txt", SAMPLE_PAGE);
    await readCorpus([path], { ...OPTIONS, onProgress });
    expect(shares).toEqual([...shares].sort((a, b) => a - b));
    expect(shares.at(-1)).toBe(1);
  });
});

describe("files that cannot be read", () => {
  const bad: readonly (readonly [string, string | Uint8Array, string])[] = [
    ["empty.txt", "", "file-empty"],
    ["empty.gz", gzipSync(""), "file-empty"],
    ["image.png", Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]), "file-binary"],
    ["nul.jsonl", '{"title":"A"}\n\0\n', "file-binary"],
    ["long.jsonl", `{"title":"${"x".repeat(17 * 1024 * 1024)}"}`, "line-too-long"],
    ["prose.txt", "Dear all,\nplease find", "format-unknown"],
    ["page.txt", "Daily Papers\n\nOct 28\n", "corpus-empty"],
    ["broken.jsonl", '{"title":\n{"title":\n', "corpus-empty"],
  ];

  test.each(bad)("%s alone is one clear sentence that names it", async (name, content, code) => {
    const path = await write(name, content);
    await expect(readCorpus([path], OPTIONS)).rejects.toMatchObject({
      code,
      message: textWith(path),
    });
  });

  test.each(bad)(
    "%s beside a good one is a problem, and the good one is read",
    async (name, content) => {
      const path = await write(name, content);
      const { papers, problems } = await readCorpus(
        [path, await write("good.jsonl", JSON_LINES)],
        OPTIONS,
      );
      expect(papers).toHaveLength(2);
      expect(problems).toMatchObject([{ file: name, reason: textWith(name) }]);
      expect(JSON.stringify(problems)).not.toContain(folder);
    },
  );

  test("a path that is not there is refused, also beside good ones", async () => {
    const good = await write("good.jsonl", JSON_LINES);
    await expect(readCorpus([good, join(folder, "none")], OPTIONS)).rejects.toMatchObject({
      code: "file-missing",
      message: textWith(join(folder, "none")),
    });
  });

  test("several that are all bad are told by the first", async () => {
    const first = await write("a.txt", "");
    const second = await write("b.txt", "");
    await expect(readCorpus([first, second], OPTIONS)).rejects.toMatchObject({
      code: "file-empty",
      message: textWith(/^None of the 2 files could be used\. The first: .*a\.txt is empty/),
    });
  });

  test("a folder without files is refused", async () => {
    await expect(readCorpus([folder], OPTIONS)).rejects.toMatchObject({ code: "corpus-empty" });
  });
});

describe("inspection", () => {
  test("tells of each file its format, counts, coverage and problems", async () => {
    const page = await write("page.txt", `${SAMPLE_PAGE}\n\nOne Title More`);
    const empty = await write("empty.txt", "");
    const inspections = await inspectCorpus([page, empty], OPTIONS);
    expect(inspections).toMatchObject([
      {
        file: page,
        format: "daily-papers-page",
        records: 99,
        papers: 98,
        coverage: {
          title: 1,
          abstract: 1,
          date: 92 / 98,
          author_count: 91 / 98,
          organisation: 1 / 98,
        },
        problems: [{ line: 773, reason: textWith("One Title More") }],
      },
      { file: empty, format: null, records: 0, papers: 0, problems: [{ line: null }] },
    ]);
    expect(Object.keys(inspections[0] ?? {})).toEqual([
      "file",
      "format",
      "records",
      "papers",
      "coverage",
      "problems",
    ]);
  });

  test("names the line that makes a file unreadable", async () => {
    const inspections = await inspectCorpus([await write("a.txt", "One\nTwo\0\n")], OPTIONS);
    expect(inspections).toMatchObject([{ format: null, problems: [{ line: 2 }] }]);
  });

  test("names a page without papers as such", async () => {
    const page = await write("page.txt", "Daily Papers\n\nOct 28\n");
    expect(await inspectCorpus([page], OPTIONS)).toMatchObject([
      {
        format: "daily-papers-page",
        papers: 0,
        problems: [{ reason: textWith("no paper") }],
      },
    ]);
  });
});
