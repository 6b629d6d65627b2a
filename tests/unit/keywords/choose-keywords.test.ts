import { expect, test } from "vitest";
import { chooseKeywords } from "#pipeline/keywords/choose-keywords.ts";

interface Given {
  readonly mentions?: number;
  readonly whole?: number;
  readonly papers?: number;
  readonly papersWhole?: number;
  readonly score?: number;
}

/** Numbers for stems, in the order they come. */
const STEMS: string[] = [];

function numberOf(stem: string): number {
  if (!STEMS.includes(stem)) STEMS.push(stem);
  return STEMS.indexOf(stem);
}

function candidate(key: string, given: Given = {}) {
  const { mentions = 1, whole = 1, papers = 1, papersWhole = 1, score = 1 } = given;
  return {
    key,
    stems: key.split(" ").map(numberOf),
    isName: key.startsWith("="),
    mentionCount: mentions,
    standalone: whole,
    papersWith: papers,
    papersWithWhole: papersWhole,
    score,
  };
}

function chosen(
  candidates: readonly ReturnType<typeof candidate>[],
  sharing: number,
  limit = 10,
): string[] {
  const makeKey = ({ stems }: { readonly stems: readonly number[] }): string =>
    Array.from(stems, (stem) => STEMS[stem]).join(" ");
  const items = chooseKeywords(candidates, { sharing, limit, makeKey });
  return items.map((item) => item.candidate.key);
}

const CONCEPT = candidate("graph cut", { whole: 0, papers: 40, papersWhole: 30 });
const PHRASE = candidate("fast local search");

test("where papers share concepts these come first, elsewhere whole phrases do", () => {
  expect(chosen([CONCEPT, PHRASE], 1)).toEqual(["graph cut", "fast local search"]);
  expect(chosen([CONCEPT, PHRASE], 0)).toEqual(["fast local search", "graph cut"]);
});

test("a phrase that is always cut off from the same rest is left out", () => {
  const cut = candidate("visual question", { mentions: 2, whole: 0, papersWhole: 0 });
  const rest = candidate("visual question answer", { mentions: 2, whole: 2 });
  expect(chosen([cut, rest], 1)).toEqual(["visual question answer"]);
});

test("the end of a longer phrase is a concept when it also stands alone", () => {
  const end = candidate("question answer", { mentions: 3, papers: 9, papersWhole: 9 });
  const longer = candidate("visual question answer", { mentions: 2, whole: 2 });
  expect(chosen([end, longer], 1)).toContain("question answer");
});

test("part of a better phrase that is no more frequent is left out", () => {
  const part = candidate("cut", { mentions: 2, whole: 0, papers: 5, score: 0.5 });
  expect(chosen([candidate("graph cut", { mentions: 2, whole: 2 }), part], 0.5)).toEqual([
    "graph cut",
  ]);
});

test("the name of a paper's own method gives way to a concept", () => {
  expect(chosen([candidate("=abc-net", { score: 1.5 }), candidate("graph cut")], 1)).toEqual([
    "graph cut",
    "=abc-net",
  ]);
});

test("a paper with many candidates has fifteen keywords, if need be parts of better ones", () => {
  const phrases = Array.from({ length: 10 }, (_, i) => candidate(`graph cut${i}`));
  const parts = Array.from({ length: 10 }, (_, i) => candidate(`cut${i}`, { score: 0.5 }));
  const keys = chosen([...phrases, ...parts], 0.5, 25);
  expect(keys).toHaveLength(15);
  expect(keys.slice(0, 10).every((key) => key.startsWith("graph"))).toBe(true);
});

test("what is worth the same comes in the order of its keys", () => {
  expect(chosen([candidate("cut b"), candidate("cut a")], 0)).toEqual(["cut a", "cut b"]);
});
