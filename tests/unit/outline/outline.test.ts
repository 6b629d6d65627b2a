import { expect, test } from "vitest";
import { isThemeId } from "#pipeline/contract/ids.ts";
import { toMapIndex } from "#src/data/map-index.ts";
import { groupThemes } from "#src/features/outline/group-themes.ts";
import { binMonths, sparkPath } from "#src/features/outline/spark-path.ts";
import { countInFilter, leftOverWords } from "#src/features/outline/theme-words.ts";
import { createHoverStore } from "#src/state/hover-store.ts";
import { aLevelledMap } from "#tests/support/levelled-map.ts";

const FRAME = { from: "2023-08-01", to: "2025-10-28", width: 56, height: 16 };

test("every paper falls into one of at most 24 bins", () => {
  const bins = binMonths(
    [
      ["2023-08", 2],
      ["2024-05", 1],
      ["2025-10", 4],
    ],
    FRAME,
  );
  expect(bins.length).toBeLessThanOrEqual(24);
  expect(bins.reduce((sum, count) => sum + count, 0)).toBe(7);
  expect([bins[0], bins.at(-1)]).toEqual([2, 4]);
});

test("too few papers make no curve", () => {
  expect(sparkPath([["2024-05", 2]], FRAME, 5)).toBeNull();
  expect(sparkPath([["2024-05", 3]], FRAME, 5)).not.toBeNull();
});

test("a sparkline stays inside its frame", () => {
  const path = sparkPath([["2025-10", 5]], FRAME, 5)!;
  const numbers = [...path.matchAll(/-?\d+(\.\d+)?/g)].map(([number]) => Number(number));
  expect(Math.min(...numbers)).toBeGreaterThanOrEqual(0);
  expect(Math.max(...numbers)).toBeLessThanOrEqual(FRAME.width);
});

test("counts tell their base only when a filter leaves some out", () => {
  expect(countInFilter(12, 12)).toBe("12");
  expect(countInFilter(7, 12)).toBe("7 of 12");
});

test("themes stand under their parents; those of no parent come last, and none is lost", () => {
  const file = aLevelledMap();
  const orphan = { ...file.themes[11]!, parentId: null };
  const { themes } = toMapIndex({ ...file, themes: [...file.themes.slice(0, 11), orphan] });
  const groups = groupThemes(themes, file.parents);
  expect(groups.map(({ parent }) => parent?.name ?? null)).toEqual([
    "language and reasoning",
    "pictures and space",
    "acting in the world",
    null,
  ]);
  expect(groups.flatMap((group) => group.themes)).toHaveLength(12);
  expect(groups.at(-1)?.themes.map(({ id }) => id)).toEqual([12]);
});

test("without parents there is one group, and without themes none", () => {
  const { themes } = toMapIndex({ ...aLevelledMap(), parents: [] });
  expect(groupThemes(themes, [])).toEqual([{ parent: null, themes }]);
  expect(groupThemes([], [])).toEqual([]);
});

test("papers without theme or date are told, when there are any", () => {
  expect(leftOverWords(0, 0)).toEqual([]);
  expect(leftOverWords(1, 6)).toEqual(["1 paper in no theme", "6 papers without a date"]);
});

test("listeners of the hover hear of changes, not of repetitions", () => {
  const store = createHoverStore();
  const heard: unknown[] = [];
  const stop = store.subscribe(() => heard.push(store.getHover()));
  const id = [3].find(isThemeId)!;
  store.setHover({ kind: "theme", id });
  store.setHover({ kind: "theme", id });
  store.setHover(null);
  stop();
  store.setHover({ kind: "theme", id });
  expect(heard).toEqual([{ kind: "theme", id }, null]);
});
