import { expect, test } from "vitest";
import { countEverything } from "#src/data/filter-counts.ts";
import { toMapIndex } from "#src/data/map-index.ts";
import { aKeyword, aMap, aTheme } from "#tests/support/a-map.ts";
import { aKeywordId, aKeywordKey, aThemeId } from "#tests/support/ids.ts";
import { aLevelledMap } from "#tests/support/levelled-map.ts";

const map = toMapIndex(
  aMap({
    themes: [aTheme({ id: 1 }), aTheme({ id: 2 })],
    keywords: [
      aKeyword({ id: 7, key: "graph", themeId: 1 }),
      aKeyword({ id: 3, key: "map", themeId: 1 }),
      aKeyword({ id: 9, key: "speech", themeId: 2 }),
      aKeyword({ id: 4, key: "lost", themeId: 99 }),
    ],
    links: [
      [3, 7, 2, 0.4],
      [7, 9, 5, 0.9],
      [7, 1000, 1, 1],
    ],
  }),
);

test("keywords are found by id and by key, themes by id", () => {
  expect(map.keywordByKey(aKeywordKey("graph"))?.id).toBe(7);
  expect(map.keywordById(aKeywordId(3))?.key).toBe("map");
  expect(map.themeById(aThemeId(2))?.id).toBe(2);
  expect(map.themeById(aThemeId(99))).toBeNull();
});

test("neighbours come strongest first, from either end of a link", () => {
  const neighbours = map.neighboursOf(aKeywordId(7));
  expect(neighbours.map(({ keyword, weight }) => [keyword.key, weight])).toEqual([
    ["speech", 0.9],
    ["map", 0.4],
  ]);
  expect(map.neighboursOf(aKeywordId(9))[0]?.keyword.key).toBe("graph");
});

test("keywords of a theme keep their order, and a theme that is not there owns none", () => {
  expect(map.keywordsOfTheme(aThemeId(1)).map(({ key }) => key)).toEqual(["graph", "map"]);
  expect(map.keywordByKey(aKeywordKey("lost"))?.themeId).toBeNull();
});

test("without a filter the counts are those of the map", () => {
  const counts = countEverything(map);
  expect(counts.paperCount).toBe(map.file.paperCount);
  expect(counts.byKeyword.get(aKeywordId(7))).toBe(map.file.keywords[0]?.paperCount);
});

test("a theme knows its parts and its parent, and one without them has none", () => {
  const { nestedThemeById, parentOfTheme, partsOfTheme, themesOfParent } = toMapIndex(
    aLevelledMap(),
  );
  expect(partsOfTheme(aThemeId(2)).map(({ name }) => name)).toEqual([
    "video diffusion",
    "camera control",
  ]);
  expect(parentOfTheme(aThemeId(2))?.name).toBe("pictures and space");
  expect(themesOfParent(aThemeId(19)).map(({ id }) => id)).toEqual([2, 5, 8, 11]);
  expect(nestedThemeById(aThemeId(17))).toMatchObject({
    name: "camera control",
    level: 1,
    themeId: 2,
    colour: 1,
  });
  expect(nestedThemeById(aThemeId(19))).toMatchObject({ level: -1, themeId: null, colour: 1 });
  expect(nestedThemeById(aThemeId(2))).toBeNull();
  expect(partsOfTheme(aThemeId(3))).toEqual([]);
  const flat = toMapIndex({ ...aLevelledMap(), parents: [] });
  expect(flat.parentOfTheme(aThemeId(2))).toBeNull();
  expect(flat.parentOfTheme(aThemeId(99))).toBeNull();
});
