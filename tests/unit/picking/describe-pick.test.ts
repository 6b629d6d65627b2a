import { expect, test } from "vitest";
import { toMapIndex } from "#src/data/map-index.ts";
import { describePick, themeOfPick } from "#src/features/picking/describe-pick.ts";
import { modeOfKeys } from "#src/features/picking/pick-mode.ts";
import { countPick, countPickInFilter, explainReach } from "#src/features/picking/pick-words.ts";
import { chartPicked, countUndated, themesOfPicked } from "#src/features/picking/picked-rows.ts";
import type { PickStep } from "#src/state/pick.ts";
import { NO_FILTER } from "#src/state/view-state.ts";
import { aKeywordId, aKeywordKey, aPaperId, aThemeId } from "#tests/support/ids.ts";
import { aLevelledMap } from "#tests/support/levelled-map.ts";

const map = toMapIndex(aLevelledMap());
const [first, second] = map.themes;
if (first === undefined || second === undefined) throw new Error("The map has themes.");

test("a pick is told as it was made, in plain words", () => {
  const part = map.file.subThemes[0]!;
  const steps: PickStep[] = [
    { kind: "add", rule: { kind: "theme", id: first.id } },
    { kind: "intersect", rule: { kind: "search", text: "agent" } },
    { kind: "subtract", rule: { kind: "box", left: 0, bottom: 0, right: 1, top: 1 } },
    { kind: "add", rule: { kind: "theme", id: aThemeId(part.id) } },
    { kind: "neighbours" },
    { kind: "invert" },
  ];
  expect(describePick(steps, map)).toBe(
    `The theme “${first.name}”, of these only what matches “agent”, without a box on the map, ` +
      `and the sub-theme “${part.name}”, with all that is linked to it, turned over: all but these`,
  );
});

test("dots that were named one by one are told by their names, the first of many", () => {
  const keys = map.keywords.slice(0, 5).map(({ key }) => key);
  const labels = map.keywords.slice(0, 3).map(({ label }) => `“${label}”`);
  const told = (chosen: typeof keys): string =>
    describePick([{ kind: "add", rule: { kind: "keywords", keys: chosen } }], map);
  expect(told(keys)).toBe(`The keywords ${labels.join(", ")} and 2 more`);
  expect(told(keys.slice(0, 1))).toBe(`The keyword ${labels[0]}`);
  expect(told([aKeywordKey("gone")])).toBe("The keyword “gone”");
});

test("a theme the map does not have is said not to be there", () => {
  const steps: PickStep[] = [{ kind: "add", rule: { kind: "theme", id: aThemeId(999) } }];
  expect(describePick(steps, map)).toBe("Theme 999, which this map does not have");
});

test("a pick is a theme only while it is nothing else", () => {
  const theme: PickStep = { kind: "add", rule: { kind: "theme", id: first.id } };
  expect(themeOfPick([theme])).toBe(first.id);
  expect(themeOfPick([theme, { kind: "neighbours" }])).toBeNull();
  expect(themeOfPick([{ kind: "invert" }])).toBeNull();
});

test("keys that are held win over the mode that is chosen", () => {
  const held = (shiftKey: boolean, altKey: boolean): string =>
    modeOfKeys({ shiftKey, altKey }, "replace");
  expect([held(false, false), held(true, false), held(false, true), held(true, true)]).toEqual([
    "replace",
    "add",
    "subtract",
    "intersect",
  ]);
});

test("counts are told as far as they are known, and the filter only where it leaves less", () => {
  const picked = {
    keywords: new Set([aKeywordId(0)]),
    papers: new Set([aPaperId(0), aPaperId(1)]),
  };
  expect(countPick(picked)).toBe("1 keyword and 2 papers");
  expect(countPick({ ...picked, papers: null })).toBe("1 keyword");
  expect(countPick({ keywords: null, papers: null })).toBe("Counting…");
  expect(countPick({ keywords: null, papers: null }, true)).toBe("Not known without the database");
  const row = { themeId: first.id, month: null, paperCount: 2 };
  const counts = { picked, filter: NO_FILTER, keywordCount: 1 };
  expect(countPickInFilter({ ...counts, papers: [row] })).toBe("");
  expect(countPickInFilter({ ...counts, papers: [{ ...row, paperCount: 1 }] })).toBe(
    "1 of the keywords and 1 of the papers are in the filter",
  );
});

test("the themes of a pick come by their papers, those without a theme last", () => {
  const rows = [
    { themeId: null, month: null, paperCount: 9 },
    { themeId: first.id, month: "2025-01", paperCount: 1 },
    { themeId: second.id, month: "2025-01", paperCount: 2 },
    { themeId: second.id, month: null, paperCount: 1 },
  ];
  const keyword = map.keywords.find(({ themeId }) => themeId === first.id)!;
  const themes = themesOfPicked({ keywords: new Set([keyword.id]), papers: null }, rows, map);
  expect(themes.map(({ theme, ...counts }) => [theme?.id ?? null, counts])).toEqual([
    [second.id, { keywordCount: 0, paperCount: 3 }],
    [first.id, { keywordCount: 1, paperCount: 1 }],
    [null, { keywordCount: 0, paperCount: 9 }],
  ]);
  expect(countUndated(rows)).toBe(10);
});

test("the bars of a pick hold each dated paper once", () => {
  const rows = [
    { themeId: first.id, month: "2025-01", paperCount: 3 },
    { themeId: null, month: "2025-02", paperCount: 2 },
    { themeId: null, month: null, paperCount: 5 },
  ];
  const { bars } = chartPicked(rows, map, { first: 2025 * 12, last: 2025 * 12 + 3 });
  expect(bars.map(({ total }) => total)).toEqual([3, 2, 0, 0]);
});

test("where the corpus has more keywords than the map, the pick says what it takes from", () => {
  const ofThemes = map.keywords.filter(({ themeId }) => themeId === first.id);
  const whole = { keywords: ofThemes, themes: [{ ...first, keywordCount: ofThemes.length }] };
  expect(explainReach(whole)).toBe("");
  expect(explainReach({ ...whole, themes: [{ ...first, keywordCount: 23_464 }] })).toBe(
    `A pick takes keywords from the ${ofThemes.length} that are on the map`,
  );
});
