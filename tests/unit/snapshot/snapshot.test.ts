import { createHash } from "node:crypto";
import * as v from "valibot";
import { describe, expect, test } from "vitest";
import { mapFileSchema } from "#pipeline/contract/map-file.ts";
import { DEFAULT_OPTIONS } from "#pipeline/contract/options.ts";
import { TABLE_NAMES, TABLES } from "#pipeline/contract/tables.ts";
import { npmi } from "#pipeline/links/npmi.ts";
import { startNativeHash } from "#pipeline/node/native-hash.ts";
import { runPipeline } from "#pipeline/run-pipeline.ts";
import { digestColumns, digestTable } from "#pipeline/snapshot/digest-table.ts";
import { rowsOf } from "#pipeline/snapshot/rows-of.ts";
import { serialiseMap } from "#pipeline/snapshot/write-map.ts";
import { runInline } from "#pipeline/tasks/run-inline.ts";
import { aPaper } from "#tests/support/builders.ts";

const SUBJECTS = ["reward design for robots", "protein folding models", "language model agents"];
const PAPERS = Array.from({ length: 18 }, (_, i) => {
  const subject = SUBJECTS[i % 3]!;
  return aPaper({
    key: `paper-${i}`,
    title: `On ${subject}`,
    abstract: `Here ${subject} meet chance number ${i}. The ${subject} improve with practice.`,
    date: i === 0 ? null : { text: `2024-0${1 + (i % 9)}-11`, precision: "day" },
  });
});
const EFFECTS = {
  onProgress: () => {},
  signal: { throwIfAborted: () => {} },
  runTasks: runInline,
};
const INPUT = { papers: PAPERS, title: "Test corpus", wordVectors: null };
/** A third of the papers have each subject: too many to be linked by default. */
const OPTIONS = { ...DEFAULT_OPTIONS, maxKeywordShare: 0.5 };
const result = await runPipeline(INPUT, OPTIONS, EFFECTS);

describe("a run", () => {
  test("gives a map that its own schema accepts", () => {
    expect(v.safeParse(mapFileSchema, JSON.parse(serialiseMap(result.map))).success).toBe(true);
    expect(result.map).toMatchObject({ paperCount: 18, undatedCount: 1 });
    expect(result.map.themes.length).toBeGreaterThanOrEqual(2);
  });

  test("gives the same tables and map again", async () => {
    expect(await runPipeline(INPUT, OPTIONS, EFFECTS)).toEqual(result);
  });

  test("keeps every link's weight equal to what its evidence gives", () => {
    const { keywords, links, paper_keywords: rows } = result.tables;
    for (const [i, source] of links.source_id.entries()) {
      const target = links.target_id[i]!;
      const papersOf = (keyword: number) =>
        new Set(rows.paper_id.filter((_, row) => rows.keyword_id[row] === keyword));
      const both = [...papersOf(source)].filter((paper) => papersOf(target).has(paper)).length;
      expect(links.paper_count[i]).toBe(both);
      expect(links.weight[i]).toBe(
        npmi({
          papers: PAPERS.length,
          source: keywords.paper_count[source]!,
          target: keywords.paper_count[target]!,
          both,
        }),
      );
    }
    expect(links.source_id.length).toBeGreaterThan(0);
  });

  test("keeps every mention's text equal to what stands there", () => {
    const { mentions } = result.tables;
    expect(mentions.paper_id.length).toBeGreaterThan(0);
    for (const [i, paper] of mentions.paper_id.entries()) {
      const text = mentions.field[i] === "title" ? PAPERS[paper]!.title : PAPERS[paper]!.abstract;
      expect(text.slice(mentions.start[i], mentions.end[i])).toBe(mentions.surface[i]);
    }
  });

  test("fills every column of every table to one length, rows in key order", () => {
    for (const name of TABLE_NAMES) {
      const spec = TABLES[name];
      const columns = Object.values(result.tables[name]);
      expect(new Set(columns.map((column) => column.length)).size).toBe(1);
      const places = spec.key.map((key) => Object.keys(spec.columns).indexOf(key));
      const keys = [...rowsOf(spec, result.tables[name])].map((row) =>
        places.map((place) => row[place]),
      );
      for (const [i, key] of keys.entries()) {
        if (i > 0) expect(isBefore(keys[i - 1]!, key), `${name} row ${i}`).toBe(true);
      }
    }
  });

  test("keeps mentions in the order of the text as given, where mark-up turns it round", async () => {
    const paper = aPaper({
      title: "On the minimal free resolution of n+1 generic forms",
      originalTitle: "On the minimal free resolution of $n+1$ generic forms",
      abstract: "The n+1 forms are in a polynomial ring.",
    });
    const input = { papers: [paper], title: "Forms", wordVectors: null };
    const { mentions } = (await runPipeline(input, DEFAULT_OPTIONS, EFFECTS)).tables;
    const places = mentions.start.flatMap((start, i) =>
      mentions.field[i] === "title" ? [[start, mentions.surface[i]]] : [],
    );
    expect(places).toEqual([
      [7, "minimal free resolution"],
      [34, "$n+1$ generic forms"],
      [35, "n+1"],
    ]);
  });

  test("counts every dated paper once, by month, those of no theme too", () => {
    const { themes, unplacedMonths } = result.map;
    const entries = [...themes.flatMap(({ months }) => months), ...unplacedMonths];
    const counted = entries.map(([, papers]) => papers);
    expect(counted.reduce((sum, papers) => sum + papers, 0)).toBe(17);
  });

  test("tells a date as far as the source knows it, and counts papers without a month by year", async () => {
    const papers = PAPERS.map((paper) =>
      aPaper({ ...paper, date: { text: "2024", precision: "year" } }),
    );
    const { map } = await runPipeline(
      { papers, title: "Years", wordVectors: null },
      DEFAULT_OPTIONS,
      EFFECTS,
    );
    expect(map.dates).toEqual({ from: "2024", to: "2024" });
    const entries = [...map.themes.flatMap(({ months }) => months), ...map.unplacedMonths];
    expect(new Set(entries.map(([month]) => month))).toEqual(new Set(["2024"]));
    expect(entries.reduce((sum, [, count]) => sum + count, 0)).toBe(18);
    expect(v.safeParse(mapFileSchema, map).success).toBe(true);
  });

  test("can be stopped", async () => {
    const stop = () => {
      throw new Error("stopped");
    };
    const effects = { ...EFFECTS, signal: { throwIfAborted: stop } };
    await expect(runPipeline(INPUT, DEFAULT_OPTIONS, effects)).rejects.toThrow("stopped");
  });

  test("maps one paper, and two, without an error", async () => {
    for (const papers of [PAPERS.slice(0, 1), PAPERS.slice(0, 2)]) {
      const { map } = await runPipeline(
        { papers, title: "Small", wordVectors: null },
        DEFAULT_OPTIONS,
        EFFECTS,
      );
      expect(map.paperCount).toBe(papers.length);
      expect(v.safeParse(mapFileSchema, map).success).toBe(true);
    }
  });
});

function isBefore(a: readonly unknown[], b: readonly unknown[]): boolean {
  for (const [i, value] of a.entries()) {
    const other = b[i];
    if (typeof value === "number" && typeof other === "number" && value !== other)
      return value < other;
    if (typeof value === "string" && typeof other === "string" && value !== other)
      return value < other;
  }
  return false;
}

test("a digest changes with any cell, the order of rows and the columns, and with nothing else", () => {
  const rows = [
    [1, "a"],
    [2, null],
  ] as const;
  const first = digestTable(TABLES.links, rows);
  expect(digestTable(TABLES.links, rows)).toEqual(first);
  expect(first.rows).toBe(2);
  expect(digestTable(TABLES.links, rows.toReversed()).sha256).not.toBe(first.sha256);
  expect(
    digestTable(TABLES.links, [
      [1, "a"],
      [2, "null"],
    ]).sha256,
  ).not.toBe(first.sha256);
  expect(digestTable(TABLES.themes, rows).sha256).not.toBe(first.sha256);
});

test("columns and rows have one digest, by Node's hash and by the one that runs everywhere", () => {
  for (const name of TABLE_NAMES) {
    const columns = result.tables[name];
    const byRows = digestTable(TABLES[name], rowsOf(TABLES[name], columns));
    expect(digestColumns(TABLES[name], columns)).toEqual(byRows);
    expect(digestColumns(TABLES[name], columns, startNativeHash)).toEqual(byRows);
  }
  const canonical = [
    ["a", 1, null, ["b", '"'], -0, 0.5],
    ["é\n", 1e21, 1e-7, [], 2, -3],
  ];
  const text = `["source_id","target_id","paper_count","weight"]\n${canonical.map((row) => `${JSON.stringify(row)}\n`).join("")}`;
  const sha256 = createHash("sha256").update(text).digest("hex");
  expect(digestTable(TABLES.links, canonical)).toEqual({ rows: 2, sha256 });
});
