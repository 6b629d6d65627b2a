import fc from "fast-check";
import { expect, test } from "vitest";
import { chooseColours } from "#pipeline/layout/choose-colours.ts";
import { layOutMap } from "#pipeline/layout/lay-out-map.ts";
import { discRadius, placeKeywords } from "#pipeline/layout/place-keywords.ts";
import { placeThemes } from "#pipeline/layout/place-themes.ts";
import { createRandom } from "#pipeline/numeric/random.ts";

function distance(a: { x: number; y: number }, b: { x: number; y: number }): number {
  return Math.sqrt((a.x - b.x) ** 2 + (a.y - b.y) ** 2);
}

test("no two themes overlap, however many and however tied", () => {
  const radius = fc.double({ min: 1, max: 8, noNaN: true });
  fc.assert(
    fc.property(fc.array(radius, { minLength: 1, maxLength: 15 }), fc.nat(), (radii, seed) => {
      const ties = radii.slice(1).map((_, i) => [i, i + 1, 1 + (seed % (i + 2))] as const);
      const discs = placeThemes(radii, ties, createRandom(seed));
      for (const [i, a] of discs.entries()) {
        expect(Number.isFinite(a.x) && Number.isFinite(a.y)).toBe(true);
        for (const b of discs.slice(i + 1))
          expect(distance(a, b)).toBeGreaterThan((a.radius + b.radius) * 0.98);
      }
    }),
    { numRuns: 25 },
  );
});

test("a thousand themes are placed, too, without overlap", () => {
  const radii = Array.from({ length: 1000 }, (_, i) => 4 - (3 * i) / 1000);
  const ties = radii.slice(1).map((_, i) => [i % 40, i + 1, 1] as const);
  const discs = placeThemes(
    radii,
    ties.filter(([a, b]) => a < b),
    createRandom(1),
  );
  const overlaps = discs.flatMap((a, i) =>
    discs.slice(i + 1).filter((b) => distance(a, b) < (a.radius + b.radius) * 0.95),
  );
  expect(overlaps).toEqual([]);
});

test("tied themes lie nearer than others", () => {
  const discs = placeThemes(
    [2, 2, 2, 2],
    [
      [0, 1, 5],
      [2, 3, 5],
    ],
    createRandom(1),
  );
  const near = distance(discs[0]!, discs[1]!) + distance(discs[2]!, discs[3]!);
  const far = distance(discs[0]!, discs[2]!) + distance(discs[1]!, discs[3]!);
  expect(near).toBeLessThan(far);
});

test("keywords stay inside their theme and keep apart", () => {
  const keywords = Array.from({ length: 40 }, (_, i) => ({
    near: i > 0 ? ([[0, 0.5]] as const) : [],
    pull: { x: i % 3, y: 0 },
  }));
  const disc = { x: 10, y: -5, radius: discRadius(40) };
  const points = placeKeywords(keywords, disc, createRandom(3));
  for (const [i, point] of points.entries()) {
    expect(distance(point, disc)).toBeLessThanOrEqual(disc.radius);
    for (const other of points.slice(i + 1)) expect(distance(point, other)).toBeGreaterThan(0.6);
  }
});

test("up to twelve themes have a colour each; after that the same colours lie far apart", () => {
  const line = Array.from({ length: 26 }, (_, i) => ({ x: i, y: 0, radius: 1 }));
  const colours = chooseColours(line);
  expect(new Set(colours.slice(0, 12)).size).toBe(12);
  for (const [i, colour] of colours.entries()) {
    expect(colour).toBeLessThan(12);
    if (i > 0) expect(colour).not.toBe(colours[i - 1]);
  }
});

const INPUT = {
  keywordsByTheme: [
    [0, 1, 2, 3],
    [4, 5],
  ],
  mass: [5, 4, 3, 2, 6, 1],
  links: [
    { source: 0, target: 1, weight: 0.9, paperCount: 3 },
    { source: 1, target: 4, weight: 0.5, paperCount: 2 },
  ],
  ties: [[0, 1, 1]] as const,
};

test("the same seed gives the same map, the most important keyword first", () => {
  const layout = layOutMap(INPUT, { seed: 1, mapKeywords: 100 });
  expect(layOutMap(INPUT, { seed: 1, mapKeywords: 100 })).toEqual(layout);
  expect(layout.keywords.map(({ keyword }) => keyword)).toEqual([4, 0, 1, 2, 3, 5]);
  expect(layout.keywords[0]?.importance).toBe(1);
});

test("a full map shows the heaviest keywords only", () => {
  const layout = layOutMap(INPUT, { seed: 1, mapKeywords: 3 });
  expect(layout.keywords.map(({ keyword }) => keyword)).toEqual([4, 0, 1]);
});

test("a map without themes is empty", () => {
  const none = { keywordsByTheme: [], mass: [], links: [], ties: [] };
  expect(layOutMap(none, { seed: 1, mapKeywords: 3 })).toEqual({
    discs: [],
    colours: [],
    keywords: [],
  });
});
