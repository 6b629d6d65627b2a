import { expect, test } from "vitest";
import { toMapIndex } from "#src/data/map-index.ts";
import { groupNames } from "#src/features/search/search-groups.ts";
import { toWords } from "#src/lib/match-text.ts";
import { aKeyword, aMap, aTheme } from "#tests/support/a-map.ts";

const map = toMapIndex(
  aMap({
    themes: [aTheme({ id: 1, name: "video generation", colour: 4 })],
    keywords: [
      aKeyword({ id: 0, key: "text-to-video", label: "text-to-video", themeId: null }),
      aKeyword({ id: 1, key: "video-model", label: "Vidéo model", themeId: 1 }),
      aKeyword({ id: 2, key: "speech", label: "speech" }),
    ],
  }),
);

test("answers come by kind, with what matched marked", () => {
  const groups = groupNames(map, toWords("vid"), []);
  expect(groups.map((group) => [group.label, group.items.map((item) => item.label)])).toEqual([
    ["Themes", ["video generation"]],
    ["Keywords", ["Vidéo model", "text-to-video"]],
  ]);
  expect(groups[1]?.items[0]?.marks).toEqual([{ start: 0, end: 3 }]);
});

test("an answer selects what it names, and has its theme's colour", () => {
  const [themes, keywords] = groupNames(map, ["video"], []);
  expect(themes?.items[0]?.selection).toEqual({ kind: "theme", id: 1 });
  expect(keywords?.items[0]).toMatchObject({
    selection: { kind: "keyword", key: "video-model" },
    colour: 4,
  });
  expect(keywords?.items[1]?.colour).toBeNull();
});

test("kinds without an answer are left out, and no words find nothing", () => {
  expect(groupNames(map, ["speech"], []).map((group) => group.label)).toEqual(["Keywords"]);
  expect(groupNames(map, [], [])).toEqual([]);
});
