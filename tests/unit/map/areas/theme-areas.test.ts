import fc from "fast-check";
import { expect, test } from "vitest";
import type { MapFile } from "#pipeline/contract/map-file.ts";
import { traceThemeAreas } from "#src/features/map/areas/theme-areas.ts";
import { areaHolds } from "#src/features/map/pointing/hit-test.ts";
import { aKeyword, aLargeMap, aMap, aTheme } from "#tests/support/a-map.ts";

test("a map without placed keywords has no islands", () => {
  expect(traceThemeAreas(aMap({ keywords: [] }))).toEqual([]);
  expect(traceThemeAreas(aMap({ keywords: [aKeyword({ themeId: null })] }))).toEqual([]);
});

test("every theme with keywords gets an island, and no keyword stands on another theme's", () => {
  const map = aLargeMap();
  const areas = traceThemeAreas(map);
  expect(areas.map(({ themeId }) => themeId)).toEqual(map.themes.map(({ id }) => id));
  const strangers = map.keywords.filter((keyword) =>
    areas.some((area) => area.themeId !== keyword.themeId && areaHolds(area, keyword)),
  );
  expect(strangers).toEqual([]);
});

test("islands never overlap: no place is on two of them", () => {
  const areas = traceThemeAreas(aLargeMap());
  for (let x = -130; x <= 130; x += 3.1) {
    for (let y = -130; y <= 130; y += 3.1) {
      expect(areas.filter((area) => areaHolds(area, { x, y })).length).toBeLessThanOrEqual(1);
    }
  }
});

test("a keyword far from its theme gets an islet of its own", () => {
  const near = Array.from({ length: 12 }, (_, id) =>
    aKeyword({ id, x: id % 4, y: Math.floor(id / 4) }),
  );
  const far = aKeyword({ id: 99, x: 40, y: 40 });
  const themes = [aTheme({ radius: 2, keywordCount: 12 })];
  const [area] = traceThemeAreas(aMap({ themes, keywords: [...near, far] }));
  expect(area?.rings).toHaveLength(2);
  expect(areaHolds(area!, far)).toBe(true);
  expect(areaHolds(area!, { x: 20, y: 20 })).toBe(false);
});

test("the same map gives the same islands", () => {
  expect(traceThemeAreas(aLargeMap())).toEqual(traceThemeAreas(aLargeMap()));
});

/** The keywords that are not on the island of their theme, or also on another. */
function straysOf(map: MapFile): MapFile["keywords"] {
  const areas = traceThemeAreas(map);
  return map.keywords.filter((keyword) => {
    const on = areas.filter((area) => areaHolds(area, keyword)).map(({ themeId }) => themeId);
    return on.join(" ") !== String(keyword.themeId);
  });
}

test("every keyword is on the island of its theme, and on no other", () => {
  expect(straysOf(aLargeMap())).toEqual([]);
});

test("a lone keyword is on its islet, wherever it falls on the grid and however large its theme", () => {
  const coordinate = fc.double({ min: -50, max: 50, noNaN: true });
  const anyRadius = fc.double({ min: 0.2, max: 9, noNaN: true });
  fc.assert(
    fc.property(coordinate, coordinate, anyRadius, (x, y, radius) => {
      const themes = [aTheme({ radius, keywordCount: 1 })];
      expect(straysOf(aMap({ themes, keywords: [aKeyword({ x, y })] }))).toEqual([]);
    }),
  );
});

test("a keyword amid those of another theme has an islet in a lake", () => {
  const around = Array.from({ length: 48 }, (_, id) =>
    aKeyword({ id, x: (id % 7) * 2, y: Math.floor(id / 7) * 2 }),
  ).filter(({ x, y }) => x !== 6 || y !== 6);
  const amid = aKeyword({ id: 99, themeId: 2, x: 6, y: 6 });
  const themes = [
    aTheme({ radius: 8, keywordCount: 48 }),
    aTheme({ id: 2, radius: 8, keywordCount: 48 }),
  ];
  expect(straysOf(aMap({ themes, keywords: [...around, amid] }))).toEqual([]);
});
