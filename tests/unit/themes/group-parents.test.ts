import fc from "fast-check";
import { expect, test } from "vitest";
import { groupParents } from "#pipeline/themes/group-parents.ts";
import type { Level } from "#pipeline/themes/measure-levels.ts";
import { aGraph, plantTies } from "#tests/support/a-graph.ts";

/** Each node a theme of its own; parents are looked for at the resolutions before the last. */
const LEVELS = [0.3, 0.6, 1, 1.5, 3].map(
  (resolution): Level => ({
    resolution,
    themes: 0,
    largest: 0,
    stability: 0,
    runs: [],
    coreRuns: [],
  }),
);
const PROFILE = { levels: LEVELS, place: LEVELS.length - 1 };

test("themes that hang together have one parent, and one that hangs on a single theme goes with it", () => {
  const ties = [
    ...plantTies(2, 4, { inside: 1, between: 0, seed: 1 }),
    [0, 4, 0.1] as const,
    [7, 8, 0.02] as const,
  ];
  const { parents } = groupParents(
    aGraph(9, ties),
    Int32Array.from({ length: 9 }, (_, node) => node),
    PROFILE,
  ) ?? { parents: [] };
  expect([...parents]).toEqual([0, 0, 0, 0, 1, 1, 1, 1, 1]);
});

test("parents gather two themes at least, whatever the ties; there are none where a theme is tied to nothing", () => {
  const anyTies = fc.array(fc.tuple(fc.nat(9), fc.nat(9), fc.integer({ min: 1, max: 5 })), {
    maxLength: 40,
  });
  fc.assert(
    fc.property(anyTies, (ties) => {
      const themes = Int32Array.from({ length: 10 }, (_, node) => node);
      const found = groupParents(aGraph(10, ties), themes, PROFILE);
      const isTied = [...themes].every((theme) =>
        ties.some(([a, b]) => a !== b && (a === theme || b === theme)),
      );
      if (!isTied) expect(found).toBeNull();
      for (const parent of found?.parents ?? []) {
        expect(found?.parents.filter((other) => other === parent).length).toBeGreaterThan(1);
      }
    }),
  );
});
