import { expect, test } from "vitest";
import {
  createMapModel,
  DOT_RADII_PX,
  paperCountOfStep,
  sizeStep,
} from "#src/features/map/map-model.ts";
import { aKeyword, aLargeMap, aMap, aTheme } from "#tests/support/a-map.ts";

test("more papers never make a smaller dot, and the most papers make the largest", () => {
  const steps = Array.from({ length: 40 }, (_, papers) => sizeStep(papers + 1, 40));
  expect(steps).toEqual(steps.toSorted((a, b) => a - b));
  expect(steps.at(-1)).toBe(DOT_RADII_PX.length - 1);
});

test("the legend's numbers are the first that get each size", () => {
  for (const step of [1, 2, 3, 4]) {
    const first = paperCountOfStep(step, 97);
    expect(sizeStep(first, 97)).toBe(step);
    expect(sizeStep(first - 1, 97)).toBe(step - 1);
  }
});

test("a keyword has its theme's colour, and none without a theme", () => {
  const model = createMapModel(
    aMap({
      themes: [aTheme({ id: 5, colour: 8 })],
      keywords: [aKeyword({ id: 0, themeId: 5 }), aKeyword({ id: 1, themeId: null })],
    }),
  );
  expect([...model.dots.values()].map(({ place }) => place)).toEqual([8, null]);
});

test("only a few links are drawn unasked, at least one for every linked keyword", () => {
  const model = createMapModel(aLargeMap());
  const main = model.lines.filter((line) => line.main);
  expect(main.length).toBeLessThan(model.dots.size * 1.2);
  const ends = new Set(main.flatMap(({ source, target }) => [source, target]));
  expect(ends.size).toBeGreaterThan(model.neighbours.size * 0.75);
});

test("links to keywords that are not on the map, or to themselves, are left out", () => {
  const model = createMapModel(
    aMap({
      keywords: [aKeyword({ id: 0 })],
      links: [
        [0, 9, 2, 0.5],
        [0, 0, 2, 0.5],
      ],
    }),
  );
  expect(model.lines).toEqual([]);
});
