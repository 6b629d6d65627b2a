import { expect, test } from "vitest";
import {
  describeFoundAgain,
  describeThemeTrust,
} from "#src/features/panel/describe-theme-trust.ts";
import { aTheme } from "#tests/support/a-map.ts";

const TRIES = { runs: 20, resamples: 10 };

/** Spaces that do not break are spaces too. */
function plain(text: string): string {
  return text.replaceAll("\u00a0", " ");
}

test("each word of trust is told with what it means", () => {
  expect(describeThemeTrust("strong").meaning).toContain("almost whole");
  expect(describeThemeTrust("fair").meaning).toContain("core");
  expect(describeThemeTrust("weak").meaning).toContain("with care");
});

test("how often it was found again is counted", () => {
  const theme = aTheme({ foundInRuns: 19, foundInResamples: 10 });
  expect(describeFoundAgain(theme, TRIES)).toBe(
    "Found again, at least three quarters the same, in 19 of 20 runs with other seeds, all 10 random draws of the papers.",
  );
  expect(describeFoundAgain({ ...theme, foundInResamples: null }, TRIES)).toMatch(
    /in 19 of 20 runs with other seeds; not tried/u,
  );
});

test("where it was not counted, the numbers come with what they were taken from", () => {
  const theme = aTheme({ stability: 0.97, resampleStability: 0.88 });
  expect(plain(describeFoundAgain(theme, TRIES))).toBe(
    "On average 97 % the same in 20 runs with other seeds, 88 % in 10 random draws of the papers.",
  );
});

test("how often it was tried is left out while it is not known", () => {
  const theme = aTheme({ stability: 0.97, resampleStability: 0.88 });
  expect(plain(describeFoundAgain(theme, null))).toBe(
    "On average 97 % the same in runs with other seeds, 88 % in random draws of the papers.",
  );
});

test("what was not measured has no number", () => {
  const theme = aTheme({ stability: 0.97, resampleStability: null });
  expect(plain(describeFoundAgain(theme, TRIES))).toBe(
    "On average 97 % the same in 20 runs with other seeds; not tried on other draws of the papers.",
  );
  expect(describeFoundAgain(theme, { runs: 1, resamples: 0 })).toContain("not measured");
});
