import { expect, test } from "vitest";
import { climbTask } from "#pipeline/themes/climb-task.ts";
import { countGroups } from "#pipeline/themes/grouping.ts";
import { toLevel } from "#pipeline/themes/louvain-level.ts";
import { adjustedRand } from "#pipeline/themes/measure-groups.ts";
import { aGraph, plantTies } from "#tests/support/a-graph.ts";

const LEVEL = toLevel(aGraph(120, plantTies(4, 30, { inside: 0.3, between: 0.02, seed: 3 })));

test("climbing from small groups finds planted ones nearly, and fewer at coarser resolutions", () => {
  const climb = climbTask.prepare({
    level: LEVEL,
    method: "louvain",
    finest: 8,
    resolutions: [0.1, 1, 3],
  });
  const [coarse, planted, fine] = climb(1);
  const truth = Int32Array.from({ length: 120 }, (_, node) => Math.floor(node / 30));
  expect(adjustedRand(planted ?? [], truth)).toBeGreaterThan(0.85);
  expect(countGroups(coarse ?? truth)).toBeLessThan(4);
  expect(countGroups(fine ?? truth)).toBeGreaterThan(4);
});

test("a climb depends on its own seed alone, not on those before it", () => {
  const input = { level: LEVEL, method: "louvain", finest: 8, resolutions: [1, 2] } as const;
  const climb = climbTask.prepare(input);
  climb(1);
  expect(climb(2)).toEqual(climbTask.prepare(input)(2));
});
