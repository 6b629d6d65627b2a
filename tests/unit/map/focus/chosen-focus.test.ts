import { expect, test } from "vitest";
import { limitToDots } from "#src/features/map/focus/use-chosen-focus.ts";
import { createMapModel } from "#src/features/map/model/map-model.ts";
import { aKeyword, aMap } from "#tests/support/a-map.ts";
import { aKeywordId, aThemeId } from "#tests/support/ids.ts";

const { dots } = createMapModel(aMap({ keywords: [aKeyword({ id: 0 }), aKeyword({ id: 1 })] }));
const [here, there, off] = [aKeywordId(0), aKeywordId(1), aKeywordId(9)];

test("what has a dot is lit as it is chosen", () => {
  for (const chosen of [
    { kind: "theme", id: aThemeId(1) },
    { kind: "keyword", id: here },
    { kind: "link", a: here, b: there },
  ] as const) {
    expect(limitToDots(chosen, dots)).toBe(chosen);
  }
});

test("of a link the one end that is on the map is lit; what is not on it lights nothing", () => {
  expect(limitToDots({ kind: "link", a: off, b: there }, dots)).toEqual({
    kind: "set",
    dots: new Set([there]),
  });
  expect(limitToDots({ kind: "link", a: off, b: aKeywordId(8) }, dots)).toBeNull();
  expect(limitToDots({ kind: "keyword", id: off }, dots)).toBeNull();
});
