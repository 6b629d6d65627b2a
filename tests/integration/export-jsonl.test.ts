import { mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import type { Tables } from "#pipeline/contract/tables.ts";
import { exportJsonl } from "#pipeline/node/export-jsonl.ts";
import { writeSnapshot } from "#pipeline/node/write-snapshot.ts";
import { makeTemporaryFolder } from "#tests/support/temporary-folder.ts";
import { tinyParts } from "#tests/support/tiny-snapshot.ts";
import { tinyTables } from "#tests/support/tiny-tables.ts";

async function exportTables(tables: Tables = tinyTables()): Promise<string> {
  const parent = await makeTemporaryFolder();
  await writeSnapshot(join(parent, "map"), tinyParts(tables));
  const out = join(parent, "export");
  await exportJsonl(join(parent, "map"), out);
  return out;
}

async function readLines(folder: string, name: string): Promise<unknown[]> {
  const text = await readFile(join(folder, name), "utf8");
  expect(text.endsWith("\n")).toBe(true);
  return text
    .trimEnd()
    .split("\n")
    .map((line): unknown => JSON.parse(line));
}

test("papers have their date as precise as known, main theme, path and keywords best first", async () => {
  const papers = await readLines(await exportTables(), "papers.jsonl");
  expect(papers).toEqual([
    {
      id: "paper-0",
      title: "Graphs of naïve Gödel numbers",
      date: "2025-03-14",
      theme: 1,
      path: [1],
      keywords: ["graph", "map"],
    },
    {
      id: "paper-1",
      title: "Maps for graphs",
      date: "2025-01",
      theme: 1,
      path: [1],
      keywords: ["map", "graph"],
    },
    {
      id: "paper-2",
      title: "Speech from silence",
      date: "2024",
      theme: 2,
      path: [2],
      keywords: ["speech", "silence"],
    },
    {
      id: "paper-3",
      title: "An undated talk",
      date: null,
      theme: 2,
      path: [2],
      keywords: ["speech"],
    },
    {
      id: "paper-4",
      title: "Fits nowhere",
      date: "2025-03-31",
      theme: null,
      path: [],
      keywords: [],
    },
  ]);
});

test("a path leads from the coarsest theme to the paper's own", async () => {
  const tables = tinyTables();
  const themes = { ...tables.themes, level: [0, 1], parent_id: [null, 1] };
  const papers = await readLines(await exportTables({ ...tables, themes }), "papers.jsonl");
  expect(papers[2]).toMatchObject({ theme: 2, path: [1, 2] });
});

test("keywords, links, themes and mentions refer to lasting ids", async () => {
  const folder = await exportTables();
  const [keyword] = await readLines(folder, "keywords.jsonl");
  const [link] = await readLines(folder, "links.jsonl");
  const [theme] = await readLines(folder, "themes.jsonl");
  const [mention] = await readLines(folder, "mentions.jsonl");
  expect(keyword).toEqual({ id: "graph", label: "graph", papers: 2, mentions: 1, theme: 1 });
  expect(link).toEqual({ source: "graph", target: "map", papers: 2, weight: 0.8 });
  expect(theme).toEqual({ id: 1, level: 0, parent: null, name: "graphs, maps", size: 2 });
  expect(mention).toEqual({
    paper: "paper-0",
    keyword: "graph",
    field: "abstract",
    start: 11,
    end: 17,
    sentence: 0,
    surface: "graphs",
  });
});

test("every row of a table is a line", async () => {
  const folder = await exportTables();
  expect((await readdir(folder)).sort()).toEqual([
    "keywords.jsonl",
    "links.jsonl",
    "mentions.jsonl",
    "papers.jsonl",
    "themes.jsonl",
  ]);
  expect(await readLines(folder, "keywords.jsonl")).toHaveLength(4);
  expect(await readLines(folder, "mentions.jsonl")).toHaveLength(4);
});

test("an earlier export is replaced, a folder of anything else is refused", async () => {
  const out = await exportTables();
  const snapshot = join(out, "../map");
  await exportJsonl(snapshot, out);
  await writeFile(join(out, "notes.txt"), "mine");
  await expect(exportJsonl(snapshot, out)).rejects.toMatchObject({ code: "output-refused" });
  await expect(exportJsonl(snapshot, snapshot)).rejects.toMatchObject({ code: "output-refused" });
});

test.each([
  ["papers.jsonl alone", ["papers.jsonl"]],
  [
    "five files of those names",
    ["papers", "keywords", "links", "themes", "mentions"].map((name) => `${name}.jsonl`),
  ],
])("%s, that no export wrote, are refused and stay", async (_what, names) => {
  const snapshot = join(await exportTables(), "../map");
  const own = join(await makeTemporaryFolder(), "own");
  await mkdir(own);
  for (const name of names) {
    await writeFile(join(own, name), '{"title":"Years of work","name":"mine"}\n');
  }
  await expect(exportJsonl(snapshot, own)).rejects.toMatchObject({ code: "output-refused" });
  expect((await readdir(own)).sort()).toEqual([...names].sort());
});

test("an earlier export of a map without themes is replaced", async () => {
  const out = await exportTables();
  await writeFile(join(out, "themes.jsonl"), "");
  await exportJsonl(join(out, "../map"), out);
  expect(await readLines(out, "themes.jsonl")).toHaveLength(2);
});
