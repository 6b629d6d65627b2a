import fc from "fast-check";
import { expect, test } from "vitest";
import { type FileReading, gatherPapers } from "#pipeline/papers/gather-papers.ts";
import { aRecord } from "#tests/support/builders.ts";

const OPTIONS = { asOf: null, unusable: [] };

function aReading(fields: Partial<FileReading>): FileReading {
  return {
    name: "papers.jsonl",
    bytes: 100,
    sha256: "a".repeat(64),
    format: "jsonl",
    records: [aRecord()],
    rejected: 0,
    problems: [],
    asOf: null,
    assumptions: [],
    ...fields,
  };
}

const page = aReading({
  name: "page.txt",
  sha256: "b".repeat(64),
  format: "daily-papers-page",
  records: [
    aRecord({ title: "On Sup- port", abstract: String.raw`We support G\"odel.`, line: 3 }),
    aRecord({ line: 7, commentCount: 2 }),
  ],
  rejected: 1,
  problems: [{ file: "in/page.txt", line: 9, reason: "It is cut." }],
  asOf: { text: "2025-10-28", precision: "day" },
  assumptions: ["1 date was assumed."],
});
const list = aReading({
  records: [aRecord({ date: { text: "2025", precision: "year" } })],
  asOf: { text: "2025-10-27", precision: "day" },
});

test("papers are repaired with the words of the whole corpus, and keep the original", () => {
  const { papers } = gatherPapers([page], OPTIONS);
  expect(papers[0]).toMatchObject({
    title: "On Support",
    originalTitle: "On Sup- port",
    abstract: "We support Gödel.",
    originalAbstract: String.raw`We support G\"odel.`,
    sourceFile: "page.txt",
    sourceLine: 3,
  });
  expect(papers[1]).toMatchObject({ originalTitle: null, originalAbstract: null });
});

test("the account counts files, records, papers, duplicates and coverage", () => {
  const corpus = gatherPapers([page, list], OPTIONS);
  expect(corpus.files.map(({ name, records, papers }) => [name, records, papers])).toEqual([
    ["papers.jsonl", 1, 1],
    ["page.txt", 3, 2],
  ]);
  expect(corpus.papers).toHaveLength(2);
  expect(corpus.duplicates).toBe(1);
  expect(corpus.coverage).toMatchObject({ title: 1, date: 0.5, comments: 0.5, authors: 0 });
  expect(corpus.problems).toEqual(page.problems);
  expect(corpus.assumptions).toEqual(["page.txt: 1 date was assumed."]);
});

test("the corpus's date is the one given, else the latest that a file names", () => {
  expect(gatherPapers([page, list], OPTIONS).asOf).toBe("2025-10-28");
  expect(gatherPapers([page], { ...OPTIONS, asOf: "2026-01-01" }).asOf).toBe("2026-01-01");
  expect(gatherPapers([aReading({})], OPTIONS).asOf).toBeNull();
});

test("the order that the files are given in does not matter", () => {
  const titles = fc.constantFrom("Plans from Long Play", "Graphs of Many Words", "Editorial", "");
  const dates = fc.constantFrom(
    null,
    { text: "2025", precision: "year" as const },
    { text: "2025-10-28", precision: "day" as const },
    { text: "2024", precision: "year" as const },
  );
  const anyRecord = fc
    .record({
      title: titles,
      date: dates,
      id: fc.constantFrom(null, "1", "2"),
      venue: fc.constantFrom(null, "a"),
    })
    .map(aRecord);
  const anyReading = fc
    .record({
      name: fc.constantFrom("a.jsonl", "b.jsonl"),
      sha256: fc.constantFrom("1", "2", "3", "4", "5"),
      records: fc.array(anyRecord),
    })
    .map(aReading);
  const anyReadings = fc.uniqueArray(anyReading, { selector: ({ sha256 }) => sha256 });
  const shuffles = anyReadings.chain((readings) =>
    fc.tuple(fc.constant(readings), fc.shuffledSubarray(readings, { minLength: readings.length })),
  );
  fc.assert(
    fc.property(shuffles, ([readings, shuffled]) => {
      expect(gatherPapers(shuffled, OPTIONS)).toEqual(gatherPapers(readings, OPTIONS));
    }),
  );
});

test("equal files make duplicates of all their papers, not more papers", () => {
  const copy = { ...page, name: "copy.txt" };
  const { papers, duplicates } = gatherPapers([page, copy], OPTIONS);
  expect(papers.map(({ sourceFile }) => sourceFile)).toEqual(["copy.txt", "copy.txt"]);
  expect(duplicates).toBe(2);
});
