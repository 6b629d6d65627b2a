import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { DEFAULT_OPTIONS } from "#pipeline/contract/options.ts";
import type { ThemeGraph, ThemeGraphInput } from "#pipeline/themes/build-theme-graph.ts";
import { findConsensus } from "#pipeline/themes/find-consensus.ts";
import { findThemes } from "#pipeline/themes/find-themes.ts";
import {
  adjustedRand,
  groupStability,
  meanAgreement,
  modularity,
} from "#pipeline/themes/measure-groups.ts";
import { mergeSmallGroups } from "#pipeline/themes/merge-small-groups.ts";
import { renumber, runLouvain } from "#pipeline/themes/run-louvain.ts";
import { splitGroups } from "#pipeline/themes/split-groups.ts";

/** Two triangles of papers joined by one weak edge. */
const TWO_TRIANGLES = graph(6, [
  [0, 1, 1],
  [1, 2, 1],
  [0, 2, 1],
  [3, 4, 1],
  [4, 5, 1],
  [3, 5, 1],
  [2, 3, 0.1],
]);

function graph(
  nodeCount: number,
  edges: readonly (readonly [number, number, number])[],
): ThemeGraph {
  return {
    paperCount: nodeCount,
    nodeCount,
    sources: edges.map(([source]) => source),
    targets: edges.map(([, target]) => target),
    weights: edges.map(([, , weight]) => weight),
  };
}

test("Louvain finds two triangles, with any seed", () => {
  for (const groups of runLouvain(TWO_TRIANGLES, 1, [1, 2, 3])) {
    expect([...groups]).toEqual([0, 0, 0, 1, 1, 1]);
  }
});

test("the same seed gives the same grouping", () => {
  const edges = Array.from(
    { length: 60 },
    (_, i) => [i % 20, (i * 7 + 3) % 20, 1 + (i % 5)] as const,
  )
    .map(([a, b, weight]) => [Math.min(a, b), Math.max(a, b), weight] as const)
    .filter(([a, b], i, all) => a !== b && all.findIndex(([c, d]) => c === a && d === b) === i);
  const random = graph(20, edges);
  expect(runLouvain(random, 1, [5])).toEqual(runLouvain(random, 1, [5]));
});

test("runs that disagree end in what most of them share", () => {
  const runs = [
    [0, 0, 0, 1, 1, 1],
    [0, 0, 0, 1, 1, 1],
    [0, 0, 1, 1, 1, 1],
  ].map((run) => Int32Array.from(run));
  expect([...findConsensus(TWO_TRIANGLES, runs, [1, 2, 3])]).toEqual([0, 0, 0, 1, 1, 1]);
});

test("a group in two pieces becomes two groups", () => {
  const apart = graph(4, [
    [0, 1, 1],
    [2, 3, 1],
  ]);
  expect([...splitGroups(apart, Int32Array.from([0, 0, 0, 0]))]).toEqual([0, 0, 1, 1]);
});

describe("small groups", () => {
  test("join the group they are tied to most", () => {
    const groups = Int32Array.from([0, 0, 0, 1, 1, 2]);
    const tied = graph(6, [
      [0, 1, 1],
      [1, 2, 1],
      [3, 4, 1],
      [5, 3, 2],
      [5, 0, 1],
    ]);
    expect([...mergeSmallGroups(tied, groups, 2)]).toEqual([0, 0, 0, 1, 1, 1]);
  });

  test("are dissolved when nothing ties them", () => {
    const alone = graph(3, [[0, 1, 1]]);
    expect([...mergeSmallGroups(alone, Int32Array.from([0, 0, 1]), 2)]).toEqual([0, 0, -1]);
  });

  test("are gone afterwards, whatever the graph, and no other group is torn", () => {
    const anyEdges = fc.array(fc.tuple(fc.nat(9), fc.nat(9)), { maxLength: 25 });
    const anyGroups = fc.array(fc.nat(5), { minLength: 10, maxLength: 10 });
    fc.assert(
      fc.property(anyEdges, anyGroups, (edges, groups) => {
        const input = renumber(groups);
        const merged = mergeSmallGroups(
          graph(
            10,
            edges.filter(([a, b]) => a !== b).map(([a, b]) => [a, b, 1]),
          ),
          input,
          3,
        );
        expect(smallestGroup(merged)).toBeGreaterThanOrEqual(3);
        // What was together stays together: each old group has one new number.
        expect(new Set(Array.from(input, (group, i) => `${group} ${merged[i]}`)).size).toBe(
          new Set(input).size,
        );
      }),
    );
  });
});

function smallestGroup(groups: Int32Array): number {
  const sizes = [...new Set(groups)]
    .filter((group) => group >= 0)
    .map((group) => groups.filter((other) => other === group).length);
  return Math.min(Number.POSITIVE_INFINITY, ...sizes);
}

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

  test("modularity of two triangles is that of the textbook", () => {
    const total = 6.1;
    const expected = 6 / total - 2 * (6.1 / (2 * total)) ** 2;
    expect(modularity(TWO_TRIANGLES, Int32Array.from([0, 0, 0, 1, 1, 1]))).toBeCloseTo(
      expected,
      10,
    );
  });
});

const INPUT: ThemeGraphInput = {
  nearest: [
    [
      { paper: 1, weight: 0.9 },
      { paper: 2, weight: 0.8 },
    ],
    [
      { paper: 0, weight: 0.9 },
      { paper: 2, weight: 0.7 },
    ],
    [
      { paper: 0, weight: 0.8 },
      { paper: 1, weight: 0.7 },
    ],
    [
      { paper: 4, weight: 0.9 },
      { paper: 5, weight: 0.8 },
    ],
    [
      { paper: 3, weight: 0.9 },
      { paper: 5, weight: 0.7 },
    ],
    [
      { paper: 3, weight: 0.8 },
      { paper: 4, weight: 0.7 },
    ],
    [],
  ],
  keywordsByPaper: [[2, 0], [2, 0], [2], [2, 1], [2, 1], [2], []].map((keywords) =>
    keywords.map((keyword) => ({ keyword: [1, 2, 0][keyword]!, score: 1, mentions: [] })),
  ),
  paperCounts: [6, 2, 2],
  keywordLinks: [],
};
const OPTIONS = { ...DEFAULT_OPTIONS, maxKeywordShare: 0.5, themeRuns: 5 };

describe("themes", () => {
  const found = findThemes(INPUT, OPTIONS);

  test("hold papers and keywords together; a paper tied to nothing is unplaced, not lost", () => {
    expect([...found.themeOfPaper]).toEqual([0, 0, 0, 1, 1, 1, -1]);
    expect(found.themeOfKeyword[1]).toBe(0);
    expect(found.themeOfKeyword[2]).toBe(1);
    expect(found.themes.map(({ papers }) => papers.length)).toEqual([3, 3]);
  });

  test("take in a keyword that is too common to help find them", () => {
    expect(found.themeOfKeyword[0]).toBeGreaterThanOrEqual(0);
  });

  test("share a paper out by its ties, which sum to 1", () => {
    for (const shares of found.paperThemes.slice(0, 6)) {
      expect(shares.reduce((sum, [, weight]) => sum + weight, 0)).toBeCloseTo(1, 5);
    }
    expect(found.paperThemes[6]).toEqual([]);
  });

  test("are sure when every run finds them", () => {
    expect(found.themes.map(({ stability }) => stability)).toEqual([1, 1]);
    expect(found.quality).toMatchObject({ stability: 1, runs: 5 });
    expect(found.quality.modularity).toBeGreaterThan(0.3);
  });

  test("are none where there is no paper", () => {
    const none = { nearest: [], keywordsByPaper: [], paperCounts: [], keywordLinks: [] };
    expect(findThemes(none, OPTIONS).themes).toEqual([]);
  });
});
