import { expect, test } from "vitest";
import { describeEmpty, describeOrder, describeTotals } from "#src/features/table/cell-words.ts";
import { FROM_A, NEWEST, type TableColumn } from "#src/features/table/table-spec.ts";
import { nameAuthors } from "#src/lib/name-authors.ts";
import { NO_FILTER } from "#src/state/view-state.ts";

const OPEN = { filter: NO_FILTER, picked: null };
const FILTERED = { filter: { ...NO_FILTER, from: "2024-01" }, picked: null };
const PICKED = { filter: NO_FILTER, picked: [1] };

test("a table tells how much of everything it lists, and why", () => {
  const some = { shownCount: 14, allCount: 98 };
  expect(describeTotals({ shownCount: 98, allCount: 98 }, "paper", OPEN)).toBe("98 papers");
  expect(describeTotals(some, "paper", FILTERED)).toBe("14 of 98 papers, in the filter");
  expect(describeTotals(some, "paper", PICKED)).toBe("14 of 98 papers, picked");
  expect(describeTotals(some, "link", { ...FILTERED, picked: [] })).toBe(
    "14 of 98 links, picked and in the filter",
  );
  expect(describeTotals({ shownCount: 98, allCount: 98 }, "paper", FILTERED)).toBe(
    "all 98 papers, in the filter",
  );
});

test("an empty table says why", () => {
  expect(describeEmpty("link", OPEN)).toBe("This map has no links.");
  expect(describeEmpty("paper", FILTERED)).toBe("No paper passes the filter.");
  expect(describeEmpty("keyword", FILTERED)).toBe("No keyword is in papers that pass the filter.");
  expect(describeEmpty("paper", PICKED)).toBe("No paper is picked.");
});

test("authors beyond those named are counted", () => {
  expect(nameAuthors(["Lovelace", "Gödel"], 6)).toBe("Lovelace, Gödel and 4 more");
  expect(nameAuthors(["Lovelace"], 1)).toBe("Lovelace");
  expect(nameAuthors([], 3)).toBe("3 authors");
  expect(nameAuthors([], 0)).toBeNull();
});

test("the order is told in words", () => {
  const base = { widthPx: 1, isUsual: true, show: () => null };
  const columns: [TableColumn<object, "title" | "date">, TableColumn<object, "title" | "date">] = [
    { ...base, id: "title", title: "Title", sort: FROM_A },
    { ...base, id: "date", title: "Date", sort: NEWEST },
  ];
  const spec = { kind: "papers", columns } as const;
  expect(describeOrder(spec, { column: "date", isDescending: true })).toBe(
    "Papers, sorted by date, newest first",
  );
  expect(describeOrder(spec, { column: "title", isDescending: false })).toBe(
    "Papers, sorted by title, A to Z",
  );
});
