import fc from "fast-check";
import type { KeywordSort } from "#src/data/queries/table-keywords.ts";
import type { LinkSort } from "#src/data/queries/table-links.ts";
import type { PaperSort } from "#src/data/queries/table-papers.ts";
import type { TableScope } from "#src/data/table-scope.ts";
import { aThemeId } from "./ids.ts";
import type { TableRows } from "./rows-to-tables.ts";

const aMonth = fc
  .record({ year: fc.integer({ min: 2021, max: 2025 }), month: fc.integer({ min: 1, max: 12 }) })
  .map(({ year, month }) => `${year}-${String(month).padStart(2, "0")}`);

/** Any filter and any pick of ids, also of such as are not in the tables. */
export function aScopeOf(rows: TableRows): fc.Arbitrary<TableScope> {
  return fc.record({
    filter: fc.record({
      themes: fc.subarray([1, 2, 3, 4].map(aThemeId)),
      from: fc.option(aMonth),
      to: fc.option(aMonth),
      undated: fc.boolean(),
    }),
    picked: fc.option(fc.uniqueArray(fc.nat({ max: rows.papers.length }))),
  });
}

function anOrder<Column extends string>(
  ...columns: readonly Column[]
): fc.Arbitrary<{ column: Column; isDescending: boolean }> {
  return fc.record({ column: fc.constantFrom(...columns), isDescending: fc.boolean() });
}

export const aPaperOrder = anOrder<PaperSort>(
  "title",
  "date",
  "theme",
  "organisation",
  "venue",
  "authors",
  "comments",
);
export const aKeywordOrder = anOrder<KeywordSort>(
  "label",
  "papers",
  "shown",
  "mentions",
  "theme",
  "first",
  "last",
  "links",
);
export const aLinkOrder = anOrder<LinkSort>(
  "source",
  "target",
  "papers",
  "shown",
  "weight",
  "themes",
);
