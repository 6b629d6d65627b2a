import { expect, test } from "vitest";
import type { KeywordId } from "#pipeline/contract/ids.ts";
import { pickEvidence } from "#src/features/panel/evidence-sentences.ts";
import { aKeywordId } from "#tests/support/ids.ts";

const graph = aKeywordId(1);
const map = aKeywordId(2);

function evidence(text: string, words: Readonly<Record<string, KeywordId>>, limit: number) {
  const mentions = Object.entries(words).flatMap(([word, keywordId]) =>
    [...text.matchAll(new RegExp(word, "g"))].map(({ index }) => ({
      start: index,
      end: index + word.length,
      keywordId,
    })),
  );
  return pickEvidence(text, mentions, limit).map(({ start, end }) => text.slice(start, end).trim());
}

test("the sentence that has both keywords is enough", () => {
  const text = "A graph is nice. A map is nicer. A graph is no map. The end.";
  expect(evidence(text, { graph, map }, 2)).toEqual(["A graph is no map."]);
});

test("without such a sentence there is one for each, in reading order", () => {
  const text = "First, a map. Then nothing, e.g. rest. Last, a graph.";
  expect(evidence(text, { graph, map }, 2)).toEqual(["First, a map.", "Last, a graph."]);
});

test("a limit of one gives the sentence with most keywords", () => {
  const text = "A graph. A graph and a map. A map.";
  expect(evidence(text, { graph, map }, 1)).toEqual(["A graph and a map."]);
});

test("a full stop inside a number or before small letters ends no sentence", () => {
  const text = "We gain 3.5 points, i.e. much, with a graph. More.";
  expect(evidence(text, { graph }, 1)).toEqual(["We gain 3.5 points, i.e. much, with a graph."]);
});

test("nothing mentioned is no evidence", () => {
  expect(pickEvidence("A graph.", [], 2)).toEqual([]);
});
