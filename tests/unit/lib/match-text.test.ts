import fc from "fast-check";
import { expect, test } from "vitest";
import { matchWords, mergeRanges, toWords } from "#src/lib/match-text.ts";

function marked(text: string, query: string): string[] | null {
  return matchWords(text, toWords(query))?.map(({ start, end }) => text.slice(start, end)) ?? null;
}

test("case and accents make no difference, and the original is marked", () => {
  expect(marked("Gödel's naïve proof", "NAIVE godel")).toEqual(["Gödel", "naïve"]);
  expect(marked("Go\u0308del", "gödel")).toEqual(["Go\u0308del"]);
});

test("a text that lacks a word does not match", () => {
  expect(marked("graph learning", "graph speech")).toBeNull();
});

test("the start of a word wins over the middle of one", () => {
  expect(matchWords("backlog log", ["log"])).toEqual([{ start: 8, end: 11 }]);
});

test("letters that fold to several do not shift what follows", () => {
  expect(marked("ﬃ İstanbul maps", "maps")).toEqual(["maps"]);
});

test("merged stretches are in order, apart, and cover the same characters", () => {
  const range = fc
    .tuple(fc.nat(30), fc.integer({ min: 1, max: 8 }))
    .map(([start, length]) => ({ start, end: start + length }));
  fc.assert(
    fc.property(fc.array(range), (ranges) => {
      const merged = mergeRanges(ranges);
      const covers = (all: typeof ranges, at: number) =>
        all.some(({ start, end }) => start <= at && at < end);
      for (let at = 0; at < 40; at += 1) expect(covers(merged, at)).toBe(covers(ranges, at));
      for (const [index, { start }] of merged.entries()) {
        if (index > 0) expect(start).toBeGreaterThan(merged[index - 1]!.end);
      }
    }),
  );
});
