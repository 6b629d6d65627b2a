import { expect, test } from "vitest";
import { steerByKey, ZOOM_STEP } from "#src/features/map/camera/steer-by-key.ts";
import { fadeBy } from "#src/features/map/focus/use-filter-fade.ts";
import { createMapModel } from "#src/features/map/model/map-model.ts";
import { placeCard } from "#src/features/map/paint/draw-card.ts";
import { describeKeyword, summariseMap } from "#src/features/map/words/describe-map.ts";
import { aKeyword, aMap, aTheme } from "#tests/support/a-map.ts";
import { aMapWithoutThemes } from "#tests/support/levelled-map.ts";

const model = createMapModel(aMap());

test("the map is told in a sentence: how much there is, and what is largest", () => {
  expect(summariseMap(model)).toBe(
    "Map of 1 theme and 1 keyword from 98 papers. Largest: graph learning, 12 papers.",
  );
  expect(summariseMap(createMapModel(aMap({ themes: [], keywords: [] })))).toBe(
    "Map of 0 keywords from 98 papers. 98 papers are too few to find themes.",
  );
});

test("a keyword comes with its theme and its papers, in the filter and in all", () => {
  const keyword = aKeyword({ paperCount: 14 });
  expect(describeKeyword(keyword, model, null)).toBe("graph learning · 14 papers");
  expect(describeKeyword(keyword, model, 3)).toBe("graph learning · 3 of 14 papers");
  expect(describeKeyword(aKeyword({ themeId: null, paperCount: 1 }), model, null)).toBe(
    "No theme · 1 paper",
  );
});

test("without themes, a keyword is not told to have none", () => {
  const themeless = createMapModel(aMapWithoutThemes());
  expect(summariseMap(themeless)).toContain("No reliable themes");
  expect(describeKeyword(aKeyword({ themeId: null, paperCount: 3 }), themeless, null)).toBe(
    "3 papers",
  );
});

test("keywords a filter leaves no papers are ghosts, counted or not", () => {
  const byKeyword = new Map([
    [0, 2],
    [1, 0],
  ]);
  const fade = fadeBy(
    { byKeyword, byTheme: new Map([[1, 2]]) },
    {
      keywords: [aKeyword({ id: 0 }), aKeyword({ id: 1 }), aKeyword({ id: 2 })],
      themes: [aTheme({ id: 1 }), aTheme({ id: 2 })],
    },
  );
  expect([...fade.ghostThemes]).toEqual([2]);
  expect([...fade.ghosts]).toEqual([1, 2]);
  expect(fade.countOf(0)).toBe(2);
});

test("keys steer the camera, and keys that ask for something else are left alone", () => {
  const orders: unknown[] = [];
  const helm = {
    zoomBy: (factor: number) => orders.push(factor),
    panBy: (right: number, down: number) => orders.push([Math.sign(right), Math.sign(down)]),
    showAll: () => orders.push("all"),
  };
  const commands = ["pan-left", "pan-down", "zoom-in", "show-all", "walk-left"] as const;
  const obeyed = commands.map((command) => steerByKey(command, helm));
  expect(obeyed).toEqual([true, true, true, true, false]);
  expect(orders).toEqual([[-1, 0], [0, 1], ZOOM_STEP, "all"]);
});

test("the card stands beside its dot and inside the frame, left of it where there is no room", () => {
  const frame = { width: 400, height: 300 };
  const size = { width: 120, height: 40 };
  expect(placeCard({ at: { x: 100, y: 100 }, radius: 5 }, size, frame).x).toBeGreaterThan(105);
  const atEdge = placeCard({ at: { x: 390, y: 5 }, radius: 5 }, size, frame);
  expect(atEdge.x + size.width).toBeLessThan(385);
  expect(atEdge.y).toBeGreaterThanOrEqual(0);
});
