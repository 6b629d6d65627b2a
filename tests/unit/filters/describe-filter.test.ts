import { expect, test } from "vitest";
import { toMapIndex } from "#src/data/map-index.ts";
import {
  describeCounts,
  describeMonths,
  describeThemes,
  describeUndated,
} from "#src/features/filters/describe-filter.ts";
import { failed, LOADING, ready } from "#src/lib/loadable.ts";
import { aLevelledMap } from "#tests/support/levelled-map.ts";

const counts = { paperCount: 12, undatedCount: 0, byKeyword: new Map(), byTheme: new Map() };

test("counts are told with their base", () => {
  expect(describeCounts(ready(counts), 98)).toBe("12 of 98 papers");
  expect(describeCounts(ready({ ...counts, paperCount: 98 }), 98)).toBe("All 98 papers");
});

test("waiting and failing are told in words", () => {
  expect(describeCounts(LOADING, 98)).toBe("Counting papers…");
  expect(describeCounts(failed(new Error("x")), 98)).toContain("cannot count");
});

test("a range of months is told from the ends it has", () => {
  expect(describeMonths("2024-01", "2025-10")).toBe("Jan 2024 to Oct 2025");
  expect(describeMonths("2024-01", "2024-01")).toBe("Jan 2024");
  expect(describeMonths("2024-01", null)).toBe("since Jan 2024");
  expect(describeMonths(null, "2025-10")).toBe("until Oct 2025");
  expect(describeMonths(null, null)).toBeNull();
});

test("themes are told by name or number, and as missing when the map has none of them", () => {
  const { themes } = toMapIndex(aLevelledMap());
  expect(describeThemes([], 0, 12)).toBe("All themes");
  expect(describeThemes(themes.slice(1, 2), 1, 12)).toBe("video generation");
  expect(describeThemes(themes.slice(0, 2), 2, 12)).toBe("2 of 12 themes");
  expect(describeThemes([], 1, 12)).toBe("Themes not in this map");
});

test("undated papers left out are those of the filter's themes", () => {
  expect(describeUndated(ready({ ...counts, undatedCount: 2 }))).toBe("without 2 undated");
  expect(describeUndated(ready(counts))).toBe("without undated");
  expect(describeUndated(LOADING)).toBe("without undated");
});
