import fc from "fast-check";
import { expect, test } from "vitest";
import { runInline } from "#pipeline/tasks/run-inline.ts";
import { combineRuns } from "#pipeline/themes/combine-runs.ts";
import { findCores, spreadGroups } from "#pipeline/themes/find-cores.ts";
import { runLouvain } from "#pipeline/themes/louvain.ts";
import { toLevel } from "#pipeline/themes/louvain-level.ts";
import { adjustedRand, modularity } from "#pipeline/themes/measure-groups.ts";
import { overlap } from "#pipeline/themes/overlap.ts";
import { aGraph, plantTies } from "#tests/support/a-graph.ts";

const GRAPH = aGraph(120, plantTies(4, 30, { inside: 0.3, between: 0.02, seed: 3 }));
const PLANTED = Int32Array.from({ length: 120 }, (_, node) => Math.floor(node / 30));

test("what groupings leave whole is together in each, and what is together in each is left whole", () => {
  const anyGrouping = fc.array(fc.nat(3), { minLength: 8, maxLength: 8 });
  fc.assert(
    fc.property(fc.array(anyGrouping, { minLength: 1, maxLength: 4 }), (groupings) => {
      const kept = overlap(groupings.map((groups) => Int32Array.from(groups)));
      for (let a = 0; a < 8; a++) {
        for (let b = 0; b < a; b++) {
          expect(kept[a] === kept[b]).toBe(groupings.every((groups) => groups[a] === groups[b]));
        }
      }
    }),
  );
});

test("cores are parts of groups that are there, and grouping them finds these groups", async () => {
  const options = { method: "louvain", resolution: 8, coreRuns: 3 } as const;
  const { coreOf, level } = await findCores(GRAPH, options, runInline);
  expect(level.graph.nodeCount).toBeLessThan(120);
  expect(level.graph.nodeCount).toBeGreaterThan(4);
  const found = spreadGroups(coreOf, runLouvain(level, 1, 1));
  expect(adjustedRand(found, PLANTED)).toBeGreaterThan(0.9);
});

test("several runs combined are at least as good as the mean of them, and always the same", () => {
  const level = toLevel(GRAPH);
  const runs = [1, 2, 3, 4, 5].map((seed) => runLouvain(level, 1, seed));
  const combined = combineRuns(level, runs, { method: "louvain", resolution: 1 });
  const mean = runs.reduce((sum, run) => sum + modularity(GRAPH, run), 0) / runs.length;
  expect(modularity(GRAPH, combined)).toBeGreaterThanOrEqual(mean - 1e-9);
  expect(combineRuns(level, runs, { method: "louvain", resolution: 1 })).toEqual(combined);
});
