import { expect, test } from "vitest";
import { nameSnapshots } from "#pipeline/node/serve/name-snapshots.ts";

function namesOf(folders: readonly string[]): string[] {
  return nameSnapshots(folders).map(({ name }) => name);
}

test("a snapshot is named after its folder, without what an address cannot show", () => {
  expect(namesOf(["/maps/März 2025/", "/maps/.hidden", "/maps/a&b"])).toEqual([
    "März-2025",
    "hidden",
    "a-b",
  ]);
});

test("no two have the same name, and none takes that of the default", () => {
  expect(namesOf(["/a/map", "/b/map", "/c/map", "/default", "/!"])).toEqual([
    "map",
    "map-2",
    "map-3",
    "default-2",
    "snapshot",
  ]);
});
