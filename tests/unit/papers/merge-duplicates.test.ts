import { describe, expect, test } from "vitest";
import { mergeDuplicates } from "#pipeline/papers/merge-duplicates.ts";
import type { PaperDraft } from "#pipeline/papers/paper-draft.ts";
import { aDraft } from "#tests/support/builders.ts";

const DAY = { text: "2025-10-28", precision: "day" } as const;
const OTHER_DAY = { text: "2025-10-29", precision: "day" } as const;
const MONTH = { text: "2025-10", precision: "month" } as const;

function countPapers(...drafts: readonly Partial<PaperDraft>[]): number {
  return mergeDuplicates(drafts.map((fields) => aDraft(fields))).papers.length;
}

describe("two records are one paper", () => {
  test.each<[string, Partial<PaperDraft>, Partial<PaperDraft>]>([
    ["when they are alike", {}, {}],
    ["when only spelling differs", {}, { title: "Learning latent plans from play." }],
    ["when one is undated", { date: DAY }, {}],
    ["when one date is part of the other", { date: MONTH }, { date: DAY }],
    [
      "when id and title agree, whatever the date",
      { sourceId: "1", date: DAY },
      { sourceId: "1", date: OTHER_DAY },
    ],
    [
      "when two sources have their own ids",
      { sourceId: "1" },
      { sourceId: "2", sourceFile: "b.jsonl" },
    ],
    ["when the id agrees and a title is missing", { sourceId: "1" }, { sourceId: "1", title: "" }],
    ["when they have the same abstract and no title", { title: "" }, { title: "" }],
  ])("%s", (_, first, second) => {
    expect(countPapers(first, second)).toBe(1);
    expect(countPapers(second, first)).toBe(1);
  });
});

describe("two records are two papers", () => {
  test.each<[string, Partial<PaperDraft>, Partial<PaperDraft>]>([
    ["when the titles differ", {}, { title: "Learning Other Plans from Play" }],
    ["when the dates differ", { date: DAY }, { date: OTHER_DAY }],
    ["when one source gives them two ids", { sourceId: "1" }, { sourceId: "2" }],
    [
      "when two sources use one number for unlike papers",
      { sourceId: "1" },
      { sourceId: "1", title: "On Graphs" },
    ],
    [
      "when a short title is all they share",
      { title: "Editorial" },
      { title: "Editorial", abstract: "Else." },
    ],
    ["when neither has words to compare", { title: "", abstract: "" }, { title: "", abstract: "" }],
  ])("%s", (_, first, second) => {
    expect(countPapers(first, second)).toBe(2);
    expect(countPapers(second, first)).toBe(2);
  });
});

test("later records fill in what the first lacks, and change nothing else", () => {
  const first = aDraft({ abstract: "", date: MONTH, extra: { a: 1 } });
  const later = aDraft({
    sourceId: "7",
    abstract: "Repaired.",
    originalAbstract: "Re- paired.",
    date: DAY,
    authors: ["Ada"],
    authorCount: 1,
    venue: "Notes",
    extra: { a: 2, b: 3 },
    sourceFile: "b.jsonl",
  });
  const last = aDraft({ sourceId: "8", venue: "Other", date: DAY, sourceFile: "c.jsonl" });
  expect(mergeDuplicates([first, later, last])).toEqual({
    duplicates: 2,
    papers: [
      {
        ...first,
        sourceId: "7",
        abstract: "Repaired.",
        originalAbstract: "Re- paired.",
        date: DAY,
        authors: ["Ada"],
        authorCount: 1,
        venue: "Notes",
        extra: { a: 1, b: 3 },
      },
    ],
  });
});

test("an undated record that was given a date is no longer any date's", () => {
  expect(countPapers({}, { date: DAY }, { date: OTHER_DAY }, { date: DAY })).toBe(2);
});
