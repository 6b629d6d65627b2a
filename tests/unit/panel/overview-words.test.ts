import { expect, test } from "vitest";
import { describeDates, describeExtent } from "#src/features/panel/overview-words.ts";
import { rankThemes } from "#src/features/panel/rank-themes.ts";
import { aThemeId } from "#tests/support/ids.ts";

const [first, second, third] = [aThemeId(1), aThemeId(2), aThemeId(3)];

test("a filter is told with its base", () => {
  const themes = { inFilter: 3, all: 7 };
  expect(describeExtent({ inFilter: 19, all: 98 }, themes, "fair")).toBe(
    "19 of 98 papers in 3 of 7 themes",
  );
  expect(describeExtent({ inFilter: 98, all: 98 }, { inFilter: 7, all: 7 }, "weak")).toBe(
    "98 papers in 7 themes",
  );
});

test("a map without themes says why", () => {
  const none = { inFilter: 0, all: 0 };
  expect(describeExtent({ inFilter: 2, all: 2 }, none, "weak")).toBe(
    "2 papers, too few to find themes",
  );
  expect(describeExtent({ inFilter: 98, all: 98 }, none, "none")).toBe(
    "98 papers, no reliable themes",
  );
});

test("themes rank by their papers in the filter; those without any are left out", () => {
  const themes = [{ id: first }, { id: second }, { id: third }];
  const counts = new Map([
    [first, 2],
    [third, 5],
  ]);
  expect(rankThemes(themes, counts)).toEqual([
    { theme: { id: third }, paperCount: 5 },
    { theme: { id: first }, paperCount: 2 },
  ]);
});

test("a month is told only where it is known for sure", () => {
  const tell = (from: string, to: string): string =>
    describeDates({ dates: { from, to }, undatedCount: 0 });
  expect(tell("2024-03-05", "2025-10-28")).toBe("Mar 2024 to Oct 2025");
  expect(tell("2019", "2025-10-28")).toBe("2019 to Oct 2025");
  expect(tell("2019", "2019")).toBe("2019");
  expect(describeDates({ dates: null, undatedCount: 3 })).toBe("None of the papers is dated.");
});
