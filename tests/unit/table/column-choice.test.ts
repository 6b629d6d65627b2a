import fc from "fast-check";
import { expect, test } from "vitest";
import { parseColumnChoice, serialiseColumnChoice } from "#src/features/table/column-choice.ts";

const COLUMNS = [
  { id: "title", isUsual: true },
  { id: "date", isUsual: true },
  { id: "venue", isUsual: false },
];

test("without a choice the usual columns are shown", () => {
  expect(parseColumnChoice(null, COLUMNS)).toEqual(["title", "date"]);
});

test("a kept choice is read in the table's order, without what it does not know", () => {
  expect(parseColumnChoice("venue,colour,title", COLUMNS)).toEqual(["title", "venue"]);
});

test("the first column cannot be lost", () => {
  expect(parseColumnChoice("", COLUMNS)).toEqual(["title"]);
});

test("what is kept is read back", () => {
  fc.assert(
    fc.property(fc.subarray(["date", "venue"]), (others) => {
      const chosen = ["title", ...others];
      expect(parseColumnChoice(serialiseColumnChoice(chosen, COLUMNS), COLUMNS)).toEqual(chosen);
    }),
  );
});
