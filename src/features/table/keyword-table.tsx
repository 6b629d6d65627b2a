import {
  countTableKeywords,
  type KeywordSort,
  placeOfKeyword,
  type SeenDate,
  type TableKeyword,
  tableKeywords,
} from "#src/data/queries/table-keywords.ts";
import { formatNumber } from "#src/lib/format-count.ts";
import { formatDate } from "#src/lib/format-date.ts";
import { ThemeCell } from "./ThemeCell.tsx";
import { FROM_A, MOST, NEWEST, type TableSpec } from "./table-spec.ts";

/** The table of keywords. */
export const KEYWORD_TABLE: TableSpec<TableKeyword, KeywordSort> = {
  kind: "keywords",
  noun: "keyword",
  order: { column: "papers", isDescending: true },
  columns: [
    {
      id: "label",
      title: "Keyword",
      widthPx: 180,
      sort: FROM_A,
      isUsual: true,
      show: ({ label }) => label,
    },
    {
      id: "shown",
      title: "In the filter",
      widthPx: 112,
      isNumber: true,
      sort: MOST,
      isUsual: true,
      isForPart: true,
      show: ({ shownCount }) => formatNumber(shownCount),
    },
    {
      id: "papers",
      title: "Papers",
      widthPx: 80,
      isNumber: true,
      sort: MOST,
      isUsual: true,
      show: ({ paperCount }) => formatNumber(paperCount),
    },
    {
      id: "mentions",
      title: "Mentions",
      widthPx: 100,
      isNumber: true,
      sort: MOST,
      isUsual: false,
      show: ({ mentionCount }) => formatNumber(mentionCount),
    },
    {
      id: "links",
      title: "Links",
      widthPx: 72,
      isNumber: true,
      sort: MOST,
      isUsual: true,
      show: ({ linkCount }) => formatNumber(linkCount),
    },
    {
      id: "theme",
      title: "Theme",
      widthPx: 176,
      sort: FROM_A,
      isUsual: true,
      show: ({ themeId }) => <ThemeCell ids={[themeId]} />,
    },
    {
      id: "first",
      title: "First seen",
      widthPx: 116,
      sort: NEWEST,
      isUsual: true,
      show: ({ firstSeen }) => showDate(firstSeen),
    },
    {
      id: "last",
      title: "Last seen",
      widthPx: 116,
      sort: NEWEST,
      isUsual: true,
      show: ({ lastSeen }) => showDate(lastSeen),
    },
  ],
  count: countTableKeywords,
  rows: tableKeywords,
  placeOf: (selection, scope, order) =>
    selection.kind === "keyword" ? placeOfKeyword(selection.key, scope, order) : null,
  hoverOf: ({ id }) => ({ kind: "keyword", id }),
  selectionOf: ({ key }) => ({ kind: "keyword", key }),
};

function showDate(seen: SeenDate | null): string | null {
  return seen === null ? null : formatDate(seen.date, seen.precision);
}
