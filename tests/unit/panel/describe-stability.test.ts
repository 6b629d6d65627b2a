import { expect, test } from "vitest";
import {
  describeMapStability,
  describeThemeStability,
} from "#src/features/panel/describe-stability.ts";

test.each([
  [1, "almost whole"],
  [0.9, "almost whole"],
  [0.89, "most of it"],
  [0.5, "about half"],
  [0.49, "little of it"],
])("a theme of stability %d is found again: %s", (stability, words) => {
  expect(describeThemeStability(stability)).toContain(words);
});

test.each([
  [0.95, "almost the same"],
  [0.7, "for the most part"],
  [0.4, "in part"],
  [0.1, "differ much"],
])("an agreement of %d over many runs is told as: %s", (agreement, words) => {
  expect(describeMapStability(agreement, 20)).toContain(words);
  expect(describeMapStability(agreement, 20)).toContain("20 runs");
});

test("one run measures no stability, however well it agrees with itself", () => {
  expect(describeMapStability(1, 1)).toContain("not measured");
});
