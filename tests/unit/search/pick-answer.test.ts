import { expect, test } from "vitest";
import { toMapIndex } from "#src/data/map-index.ts";
import { groupPick } from "#src/features/search/search-groups.ts";
import { aLevelledMap } from "#tests/support/levelled-map.ts";

const map = toMapIndex(aLevelledMap());

test("the last answer picks all keywords that match, and says how many", () => {
  const [group] = groupPick(map, " diffusion ", "keyword");
  const count = map.keywords.filter(({ label }) => label.includes("diffusion")).length;
  expect(group?.items[0]).toMatchObject({
    pick: "diffusion",
    selection: null,
    note: count === 1 ? "1 keyword" : `${count} keywords`,
  });
});

test("nothing is offered where nothing matches or nothing is searched", () => {
  expect(groupPick(map, "no such thing", "keyword")).toEqual([]);
  expect(groupPick(map, "  ", "paper")).toEqual([]);
});
