import fc from "fast-check";
import { beforeAll, expect, test } from "vitest";
import { exactNearestTask } from "#pipeline/links/exact-nearest-task.ts";
import { type FoundNearest, findNearest } from "#pipeline/links/find-nearest.ts";
import { nearestOf } from "#pipeline/links/nearest-papers.ts";
import { plantTree } from "#pipeline/links/plant-tree.ts";
import { createTopList } from "#pipeline/links/top-list.ts";
import { createRoughDots, roundRows } from "#pipeline/numeric/rough-dots.ts";
import { runInline } from "#pipeline/tasks/run-inline.ts";
import { madeUpPapers } from "#tests/support/made-up-papers.ts";

const effects = { runTasks: runInline, onProgress: () => {} };

const LARGE = madeUpPapers(5200, 130);
let found: FoundNearest;

beforeAll(async () => {
  found = await findNearest(LARGE, effects);
});

test("in a large corpus most of the truly nearest are found, and the share is told", async () => {
  const sample = Array.from({ length: 60 }, (_, i) => i * 83);
  const truth = exactNearestTask.prepare(LARGE)(sample);
  let hits = 0;
  for (const [row, paper] of sample.entries()) {
    const near = nearestOf(found.nearest, paper);
    hits += nearestOf(truth, row).filter((other) => near.includes(other)).length;
  }
  const recall = hits / (sample.length * LARGE.count);
  expect(found.account).toMatchObject({ method: "approximate", sample: 200 });
  expect(recall).toBeGreaterThan(0.9);
  expect(Math.abs(recall - found.account.recall)).toBeLessThan(0.1);
});

test("near papers come nearest first, each once, never the paper itself, with true weights", () => {
  const { count, papers, weights } = found.nearest;
  const truth = exactNearestTask.prepare({ ...LARGE, count: 5199 });
  for (const paper of [0, 1, 2599, 5199]) {
    const row = [...papers.subarray(paper * count, (paper + 1) * count)];
    expect(new Set(row).size).toBe(count);
    expect(row).not.toContain(paper);
    const all = truth([paper]);
    const own = [...weights.subarray(paper * count, (paper + 1) * count)];
    expect(own).toEqual(own.toSorted((a, b) => b - a));
    expect(own).toEqual(row.map((other) => all.weights[all.papers.indexOf(other)]));
  }
});

test("the same papers find the same, bit by bit", async () => {
  expect(await findNearest(LARGE, effects)).toEqual(found);
});

test("a small corpus is compared paper by paper, and nothing is missed", async () => {
  const { account, nearest } = await findNearest(madeUpPapers(60, 5), effects);
  expect(account).toEqual({ method: "exact", recall: 1, sample: 0 });
  expect(nearest.papers.length).toBe(600);
});

test("papers without any vector still find each other by wording in a large corpus", async () => {
  const { meaning, ...rest } = LARGE.features;
  const bare = { ...LARGE, features: { ...rest, meaning: null }, mix: { wording: 1, meaning: 0 } };
  const { account } = await findNearest(bare, effects);
  expect(meaning?.dimension).toBe(8);
  expect(account.recall).toBeGreaterThan(0.9);
});

test("a list keeps the best, highest first and equal ones by number, in whatever order they come", () => {
  const anyScores = fc.array(fc.integer({ min: 1, max: 5 }), { maxLength: 20 });
  fc.assert(
    fc.property(anyScores, fc.integer({ min: 1, max: 8 }), (scores, places) => {
      const best = createTopList(places);
      for (const paper of [...scores.keys()].toReversed()) best.offer(paper, scores[paper]!);
      const wanted = [...scores.keys()].toSorted((a, b) => scores[b]! - scores[a]! || a - b);
      expect([...best.numbers.subarray(0, best.size())]).toEqual(wanted.slice(0, places));
    }),
  );
});

test("a tree puts every paper in one leaf, even papers that are all alike", () => {
  const anyRows = fc.array(fc.integer({ min: 0, max: 2 }), { minLength: 1, maxLength: 300 });
  fc.assert(
    fc.property(anyRows, fc.nat(), (rows, seed) => {
      const { ends, papers } = plantTree(
        rows.length,
        createRoughDots(
          roundRows(
            Float32Array.from(rows, (row) => row / 2),
            1,
          ),
        ),
        seed,
      );
      expect([...papers].toSorted((a, b) => a - b)).toEqual([...rows.keys()]);
      expect(ends.at(-1)).toBe(rows.length);
      for (const [leaf, end] of ends.entries()) {
        expect(end - (ends[leaf - 1] ?? 0)).toBeLessThanOrEqual(64);
      }
    }),
  );
});
