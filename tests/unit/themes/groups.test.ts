import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { findConsensus } from "#pipeline/themes/find-consensus.ts";
import { forEachTie, toGraph } from "#pipeline/themes/graph.ts";
import { groupGraph } from "#pipeline/themes/group-graph.ts";
import { makeSeeds } from "#pipeline/themes/group-task.ts";
import { renumber } from "#pipeline/themes/grouping.ts";
import { runLouvain } from "#pipeline/themes/louvain.ts";
import { toLevel } from "#pipeline/themes/louvain-level.ts";
import {
  adjustedRand,
  countFound,
  groupStability,
  meanAgreement,
  modularity,
} from "#pipeline/themes/measure-groups.ts";
import { mergeSmallGroups } from "#pipeline/themes/merge-small-groups.ts";
import { settleGroups } from "#pipeline/themes/settle-groups.ts";
import { splitGroups } from "#pipeline/themes/split-groups.ts";
import { takeSubgraph } from "#pipeline/themes/subgraph.ts";
import { tidyGroups } from "#pipeline/themes/tidy-groups.ts";
import { aGraph, plantTies, TWO_TRIANGLES } from "#tests/support/a-graph.ts";

const anyTies = fc.array(fc.tuple(fc.nat(11), fc.nat(11), fc.integer({ min: 1, max: 5 })), {
  maxLength: 30,
});
const anyGroups = fc.array(fc.nat(5), { minLength: 12, maxLength: 12 });

describe("a graph", () => {
  test("holds each tie in both rows, ascending, twins added up, loops left out", () => {
    const graph = aGraph(3, [
      [2, 0, 1],
      [0, 1, 2],
      [0, 2, 3],
      [1, 1, 9],
    ]);
    expect([...graph.starts]).toEqual([0, 2, 3, 4]);
    expect([...graph.neighbours]).toEqual([1, 2, 0, 0]);
    expect([...graph.weights]).toEqual([2, 4, 2, 4]);
  });

  test("gives back each tie once, whatever the list it was made of", () => {
    fc.assert(
      fc.property(anyTies, (ties) => {
        const expected = new Map<string, number>();
        for (const [a, b, weight] of ties) {
          const key = `${Math.min(a, b)} ${Math.max(a, b)}`;
          if (a !== b) expected.set(key, (expected.get(key) ?? 0) + weight);
        }
        const found = new Map<string, number>();
        forEachTie(aGraph(12, ties), (source, target, weight) => {
          expect(found.has(`${source} ${target}`)).toBe(false);
          found.set(`${source} ${target}`, weight);
        });
        expect(found).toEqual(expected);
      }),
    );
  });

  test("of some nodes has the ties among them", () => {
    const part = takeSubgraph(TWO_TRIANGLES, Int32Array.from([1, 2, 3]));
    expect(part).toEqual(
      aGraph(3, [
        [0, 1, 1],
        [1, 2, 0.1],
      ]),
    );
  });
});

describe("a consensus", () => {
  test("is nearer to one of other seeds than runs are to one another", () => {
    const graph = aGraph(90, plantTies(3, 30, { inside: 0.3, between: 0.06, seed: 4 }));
    const level = toLevel(graph);
    const runs = [1, 2, 3, 4].map((seed) =>
      makeSeeds(seed, 0, 20).map((own) => runLouvain(level, 1, own)),
    );
    const agreement = meanAgreement(runs.map((own) => findConsensus(own, 90)));
    expect(agreement).toBeGreaterThan(meanAgreement(runs.flat()));
    expect(agreement).toBeGreaterThan(0.9);
  });

  test("is what most runs say of each node", () => {
    const runs = [
      [0, 0, 0, 1, 1, 1],
      [2, 2, 2, 0, 0, 0],
      [0, 0, 1, 1, 1, 1],
    ].map((run) => Int32Array.from(run));
    expect([...findConsensus(runs, 6)]).toEqual([0, 0, 0, 1, 1, 1]);
    expect([...findConsensus([], 0)]).toEqual([]);
  });

  test("draws other seeds for other stages and base seeds", () => {
    const seeds = [1, 2, 3].flatMap((seed) =>
      [0, 1, 2, 101].flatMap((stage) => makeSeeds(seed, stage, 20)),
    );
    expect(new Set(seeds).size).toBe(seeds.length);
  });

  test("groups bare graphs, of which every group is in one piece", () => {
    const ties = plantTies(4, 20, { inside: 0.4, between: 0.02, seed: 2 });
    const found = groupGraph(
      {
        nodeCount: 82,
        sources: ties.map(([source]) => source),
        targets: ties.map(([, target]) => target),
        weights: ties.map(([, , weight]) => weight),
      },
      { method: "louvain", resolution: 1, runs: 10, seed: 1 },
    );
    expect([0, 20, 40, 60, 80, 81].map((node) => found[node])).toEqual([0, 1, 2, 3, 4, 5]);
  });
});

describe("groups", () => {
  test("in two pieces become two", () => {
    const apart = aGraph(4, [
      [0, 1, 1],
      [2, 3, 1],
    ]);
    expect([...splitGroups(apart, Int32Array.from([0, 0, 0, 0]))]).toEqual([0, 0, 1, 1]);
  });

  test("draw over the nodes that they draw more, and modularity never falls by it", () => {
    const torn = Int32Array.from([0, 0, 1, 1, 1, 1]);
    expect([...settleGroups(TWO_TRIANGLES, torn, 1)]).toEqual([0, 0, 0, 1, 1, 1]);
    fc.assert(
      fc.property(anyTies, anyGroups, (ties, groups) => {
        const graph = aGraph(12, ties);
        const before = Int32Array.from(groups);
        expect(modularity(graph, settleGroups(graph, before, 1))).toBeGreaterThanOrEqual(
          modularity(graph, before) - 1e-12,
        );
      }),
    );
  });

  test("that are small join the one they are tied to most; tied to nothing they are dissolved", () => {
    const tied = aGraph(7, [
      [0, 1, 1],
      [1, 2, 1],
      [3, 4, 1],
      [5, 3, 2],
      [5, 0, 1],
    ]);
    const groups = Int32Array.from([0, 0, 0, 1, 1, 2, 3]);
    expect([...mergeSmallGroups(tied, groups, { minPapers: 2, paperCount: 7 })]).toEqual([
      0, 0, 0, 1, 1, 1, -1,
    ]);
  });

  test("are in one piece and large enough once tidied, whatever they were, and lose nothing that has ties", () => {
    fc.assert(
      fc.property(anyTies, anyGroups, (ties, groups) => {
        const graph = toGraph({
          nodeCount: 12,
          sources: ties.map(([source]) => source),
          targets: ties.map(([, target]) => target),
          weights: ties.map(([, , weight]) => weight),
        });
        const options = { minPapers: 3, paperCount: 10, resolution: 1 };
        const tidied = tidyGroups(graph, Int32Array.from(groups), options);
        expect(renumber(splitGroups(graph, tidied))).toEqual(renumber(tidied));
        for (const group of new Set(tidied)) {
          const papers = tidied.subarray(0, 10).filter((other) => other === group).length;
          if (group >= 0) expect(papers).toBeGreaterThanOrEqual(3);
        }
        for (const [node, group] of tidied.entries()) {
          if (group >= 0) continue;
          // What is unplaced has nobody in a group to be placed with.
          forEachTie(graph, (a, b) => {
            if (a === node) expect(tidied[b]).toBe(-1);
            if (b === node) expect(tidied[a]).toBe(-1);
          });
        }
      }),
    );
  });
});

describe("agreement", () => {
  test("is 1 for equal groupings, whatever their numbers, and about 0 by chance", () => {
    expect(adjustedRand([0, 0, 1, 1], [5, 5, 2, 2])).toBe(1);
    expect(adjustedRand([0, 0, 1, 1], [0, 1, 0, 1])).toBeLessThan(0.01);
    expect(
      meanAgreement([
        [0, 0, 1],
        [0, 0, 1],
        [1, 1, 0],
      ]),
    ).toBe(1);
  });

  test("of a group with runs is its mean likeness to the best match", () => {
    expect(
      groupStability([0, 0, 1, 1], 2, [
        [0, 0, 1, 1],
        [0, 0, 0, 1],
      ]),
    ).toEqual([(1 + 2 / 3) / 2, (1 + 1 / 2) / 2]);
  });

  test("runs that find a group again are counted, those with less of it are not", () => {
    const runs = [
      [0, 0, 1, 1],
      [0, 0, 0, 1],
    ];
    expect(countFound([0, 0, 1, 1], 2, { least: 0.75, runs })).toEqual([1, 1]);
    expect(countFound([0, 0, 1, 1], 2, { least: 0.6, runs })).toEqual([2, 1]);
  });

  test("modularity of two triangles is that of the textbook", () => {
    const total = 6.1;
    const expected = 6 / total - 2 * (6.1 / (2 * total)) ** 2;
    expect(modularity(TWO_TRIANGLES, Int32Array.from([0, 0, 0, 1, 1, 1]))).toBeCloseTo(
      expected,
      10,
    );
  });
});
