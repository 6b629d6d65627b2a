import { UndirectedGraph } from "graphology";
import louvain from "graphology-communities-louvain";
import { describe, expect, test } from "vitest";
import { createRandom } from "#pipeline/numeric/random.ts";
import { runLeiden } from "#pipeline/themes/leiden.ts";
import { runLouvain, runLouvainInOrder } from "#pipeline/themes/louvain.ts";
import { toLevel } from "#pipeline/themes/louvain-level.ts";
import { adjustedRand, modularity } from "#pipeline/themes/measure-groups.ts";
import { splitGroups } from "#pipeline/themes/split-groups.ts";
import { aGraph, plantTies, TWO_TRIANGLES } from "#tests/support/a-graph.ts";

describe("Louvain", () => {
  test.each([1, 2, 3])("finds two triangles, with seed %i", (seed) => {
    expect([...runLouvain(toLevel(TWO_TRIANGLES), 1, seed)]).toEqual([0, 0, 0, 1, 1, 1]);
  });

  test.each([0.5, 1, 1.7, 4])(
    "gives, node for node, what graphology-communities-louvain gives at resolution %d",
    (resolution) => {
      const ties = plantTies(6, 25, { inside: 0.2, between: 0.03, seed: 7 });
      const graph = aGraph(150, ties);
      const theirs = new UndirectedGraph();
      for (let node = 0; node < 150; node++) theirs.addNode(node);
      // The package fills its rows from behind.
      for (const [source, target, weight] of ties.toReversed()) {
        theirs.addEdge(source, target, { weight });
      }
      const order = Int32Array.from({ length: 150 }, (_, node) => node);
      for (const seed of [1, 2, 3, 4, 5]) {
        const expected = louvain(theirs, { resolution, rng: createRandom(seed) });
        const found = runLouvainInOrder(graph, resolution, { order, random: createRandom(seed) });
        expect(
          adjustedRand(
            found,
            Array.from(order, (node) => expected[node] ?? -1),
          ),
        ).toBe(1);
      }
    },
  );

  test("gives the same for the same seed, and other groupings for others", () => {
    const level = toLevel(aGraph(90, plantTies(3, 30, { inside: 0.12, between: 0.05, seed: 1 })));
    expect(runLouvain(level, 1, 5)).toEqual(runLouvain(level, 1, 5));
    const found = [1, 2, 3, 4, 5, 6].map((seed) => runLouvain(level, 1, seed).join(" "));
    expect(new Set(found).size).toBeGreaterThan(1);
  });

  test("leaves nodes without ties alone", () => {
    expect([...runLouvain(toLevel(aGraph(3, [])), 1, 1)]).toEqual([0, 1, 2]);
    expect([...runLouvain(toLevel(aGraph(3, [[0, 2, 1]])), 1, 1)]).toEqual([0, 1, 0]);
    expect([...runLouvain(toLevel(aGraph(0, [])), 1, 1)]).toEqual([]);
  });
});

describe("Leiden", () => {
  const graph = aGraph(120, plantTies(4, 30, { inside: 0.3, between: 0.02, seed: 3 }));
  const level = toLevel(graph);

  test("finds planted groups, and the same for the same seed", () => {
    const planted = Int32Array.from({ length: 120 }, (_, node) => Math.floor(node / 30));
    expect(adjustedRand(runLeiden(level, 1, 1), planted)).toBeGreaterThan(0.9);
    expect(runLeiden(level, 1, 1)).toEqual(runLeiden(level, 1, 1));
  });

  test("leaves every group in one piece, and is an oracle: Louvain's modularity comes near its", () => {
    const found = runLeiden(level, 1, 2);
    expect(adjustedRand(splitGroups(graph, found), found)).toBe(1);
    const ours = Math.max(
      ...[1, 2, 3, 4].map((seed) => modularity(graph, runLouvain(level, 1, seed))),
    );
    expect(ours).toBeGreaterThan(modularity(graph, found) - 0.01);
  });

  test("leaves nodes without ties alone", () => {
    expect([...runLeiden(toLevel(aGraph(2, [])), 1, 1)]).toEqual([0, 1]);
  });
});
