import { expect, test } from "vitest";
import { isOpenFilter } from "#src/data/paper-filter.ts";
import { NO_FILTER } from "#src/state/view-state.ts";
import { aThemeId } from "#tests/support/ids.ts";

test("the view without a filter lets every paper through", () => {
  expect(isOpenFilter(NO_FILTER)).toBe(true);
});

test.each([{ themes: [aThemeId(1)] }, { from: "2024-01" }, { to: "2024-01" }, { undated: false }])(
  "%o holds papers back",
  (part) => {
    expect(isOpenFilter({ ...NO_FILTER, ...part })).toBe(false);
  },
);
