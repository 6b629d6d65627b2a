import fc from "fast-check";
import { expect, test } from "vitest";
import { chooseColours } from "#pipeline/layout/choose-colours.ts";
import { discRadius, KEYWORD_SPACING } from "#pipeline/layout/disc-sites.ts";
import { tieDots } from "#pipeline/layout/dots.ts";
import { layOutMap } from "#pipeline/layout/lay-out-map.ts";
import { placeKeywords } from "#pipeline/layout/place-keywords.ts";
import { placeThemes } from "#pipeline/layout/place-themes.ts";
import { createRandom } from "#pipeline/numeric/random.ts";
import { aLayoutInput } from "#tests/support/a-layout-input.ts";

interface Point {
  readonly x: number;
  readonly y: number;
}

function distance(a: Point, b: Point): number {
  return Math.sqrt((a.x - b.x) ** 2 + (a.y - b.y) ** 2);
}

function leastDistance(points: readonly Point[]): number {
  const distances = points.flatMap((a, i) => points.slice(i + 1).map((b) => distance(a, b)));
  return Math.min(...distances, Number.POSITIVE_INFINITY);
}

const radius = fc.double({ min: 1, max: 8, noNaN: true });

test("no two themes overlap, however many and however tied", () => {
  fc.assert(
    fc.property(fc.array(radius, { minLength: 1, maxLength: 15 }), fc.nat(), (radii, seed) => {
      const ties = radii.slice(1).map((_, i) => [i, i + 1, 1 + (seed % (i + 2))] as const);
      const discs = placeThemes(radii, ties, createRandom(seed));
      for (const [i, a] of discs.entries()) {
        expect(Number.isFinite(a.x) && Number.isFinite(a.y)).toBe(true);
        for (const b of discs.slice(i + 1))
          expect(distance(a, b)).toBeGreaterThan(a.radius + b.radius);
      }
    }),
    { numRuns: 25 },
  );
});

test("three hundred themes and more are placed, too, without overlap", () => {
  const radii = Array.from({ length: 330 }, (_, i) => 4 - (3 * i) / 330);
  const ties = radii.slice(1).map((_, i) => [i % 40, i + 1, 1] as const);
  const discs = placeThemes(
    radii,
    ties.filter(([a, b]) => a < b),
    createRandom(1),
  );
  const overlaps = discs.flatMap((a, i) =>
    discs.slice(i + 1).filter((b) => distance(a, b) < a.radius + b.radius),
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

test("keywords stay inside their theme, at least a spacing apart, however linked", () => {
  const pair = fc.tuple(fc.nat(119), fc.nat(119)).filter(([a, b]) => a !== b);
  fc.assert(
    fc.property(fc.nat({ max: 120 }), fc.array(pair), fc.nat(), (count, pairs, seed) => {
      const links = pairs
        .filter(([a, b]) => a < count && b < count)
        .map(([a, b]) => ({ source: Math.min(a, b), target: Math.max(a, b), weight: 0.5 }));
      const dots = {
        starts: Int32Array.of(0, count),
        parts: Int32Array.from({ length: count }, (_, i) => (i % 3) - 1),
        ties: tieDots(count, links),
      };
      const disc = { x: 10, y: -5, radius: discRadius(count) };
      const { x, y } = placeKeywords(dots, [disc], createRandom(seed));
      const points = Array.from(x, (value, i) => ({ x: value, y: y[i]! }));
      for (const point of points) expect(distance(point, disc)).toBeLessThan(disc.radius);
      expect(leastDistance(points)).toBeGreaterThanOrEqual(KEYWORD_SPACING);
    }),
    { numRuns: 60 },
  );
});

test("linked keywords lie nearer one another than others, and so do those of one part", () => {
  // Two rings of twenty in one disc, dealt out in turn.
  const count = 40;
  const links = Array.from({ length: count }, (_, i) => [i, (i + 2) % count] as const);
  const dots = {
    starts: Int32Array.of(0, count),
    parts: new Int32Array(count).fill(-1),
    ties: tieDots(
      count,
      links.map(([a, b]) => ({ source: Math.min(a, b), target: Math.max(a, b), weight: 1 })),
    ),
  };
  const disc = { x: 0, y: 0, radius: discRadius(count) };
  const linked = placeKeywords(dots, [disc], createRandom(1));
  const unlinked = { ...dots, ties: tieDots(count, []) };
  const parted = { ...unlinked, parts: dots.parts.map((_, i) => i % 2) };
  const meanOf = ({ x, y }: { x: Float64Array; y: Float64Array }): number => {
    const far = links.map(([a, b]) => distance({ x: x[a]!, y: y[a]! }, { x: x[b]!, y: y[b]! }));
    return far.reduce((sum, value) => sum + value, 0) / far.length;
  };
  const anyhow = meanOf(placeKeywords(unlinked, [disc], createRandom(1)));
  expect(meanOf(linked)).toBeLessThan(0.5 * anyhow);
  expect(meanOf(placeKeywords(parted, [disc], createRandom(1)))).toBeLessThan(0.85 * anyhow);
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

test("the same seed gives the same map, the most important keyword first", () => {
  const input = aLayoutInput();
  const layout = layOutMap(input, { seed: 1, mapKeywords: 100 });
  expect(layOutMap(input, { seed: 1, mapKeywords: 100 })).toEqual(layout);
  expect(layout.keywords.map(({ keyword }) => keyword)).toEqual([4, 0, 1, 2, 3, 5]);
  expect(layout.keywords[0]?.importance).toBe(1);
});

test("a full map shows the heaviest keywords only", () => {
  const layout = layOutMap(aLayoutInput(), { seed: 1, mapKeywords: 3 });
  expect(layout.keywords.map(({ keyword }) => keyword)).toEqual([4, 0, 1]);
});

test("papers lie in their theme's area, nearer to their own keywords, and an unplaced one nowhere", () => {
  const layout = layOutMap(aLayoutInput(), { seed: 1, mapKeywords: 100 });
  const at = (keyword: number): Point => layout.keywords.find((one) => one.keyword === keyword)!;
  const [first, second, third, fourth, unplaced] = layout.papers;
  for (const paper of [first!, second!]) {
    expect(distance(paper, layout.discs[0]!)).toBeLessThan(layout.discs[0]!.radius);
  }
  for (const paper of [third!, fourth!]) {
    expect(distance(paper, layout.discs[1]!)).toBeLessThan(layout.discs[1]!.radius);
  }
  expect(distance(first!, at(0))).toBeLessThan(distance(second!, at(0)));
  expect(distance(second!, at(3))).toBeLessThan(distance(first!, at(3)));
  expect(unplaced).toBeNull();
});

test("no two papers lie at one place, even with the same keywords or none", () => {
  const one = [{ keyword: 0, score: 1, mentions: [] }];
  const papers = Array.from({ length: 500 }, (_, i) => (i % 2 === 0 ? one : []));
  const layout = layOutMap(aLayoutInput({ papers, themeOfPaper: papers.map(() => 0) }), {
    seed: 1,
    mapKeywords: 100,
  });
  const places = layout.papers.map((paper) => `${paper?.x} ${paper?.y}`);
  expect(new Set(places).size).toBe(500);
});

test("without themes the keywords still have places in one area, and papers have none", () => {
  const layout = layOutMap(aLayoutInput({ themed: false }), { seed: 1, mapKeywords: 4 });
  expect(layout.discs).toEqual([]);
  expect(layout.colours).toEqual([]);
  expect(layout.keywords.map(({ keyword }) => keyword)).toEqual([4, 0, 1, 2]);
  expect(leastDistance(layout.keywords)).toBeGreaterThanOrEqual(KEYWORD_SPACING);
  expect(layout.papers).toEqual([null, null, null, null, null]);
});

test("a map of nothing is empty", () => {
  const empty = aLayoutInput({ themed: false, papers: [], themeOfPaper: [], mass: [] });
  expect(layOutMap(empty, { seed: 1, mapKeywords: 3 })).toEqual({
    discs: [],
    colours: [],
    keywords: [],
    papers: [],
  });
});
