import {
  countTablePapers,
  type PaperSort,
  placeOfPaper,
  type TablePaper,
  tablePapers,
} from "#src/data/queries/table-papers.ts";
import { formatNumber } from "#src/lib/format-count.ts";
import { formatDate } from "#src/lib/format-date.ts";
import { nameAuthors } from "#src/lib/name-authors.ts";
import { ThemeCell } from "./ThemeCell.tsx";
import { FROM_A, MOST, NEWEST, type TableSpec } from "./table-spec.ts";

/** The table of papers. */
export const PAPER_TABLE: TableSpec<TablePaper, PaperSort> = {
  kind: "papers",
  noun: "paper",
  order: { column: "date", isDescending: true },
  columns: [
    {
      id: "title",
      title: "Title",
      widthPx: 280,
      sort: FROM_A,
      isUsual: true,
      show: ({ title }) => title,
    },
    {
      id: "date",
      title: "Date",
      widthPx: 116,
      sort: NEWEST,
      isUsual: true,
      show: ({ date, datePrecision }) => (date === null ? null : formatDate(date, datePrecision)),
    },
    {
      id: "theme",
      title: "Theme",
      widthPx: 190,
      sort: FROM_A,
      isUsual: true,
      show: ({ themeId }) => <ThemeCell ids={[themeId]} />,
    },
    {
      id: "organisation",
      title: "Organisation",
      widthPx: 140,
      sort: FROM_A,
      isUsual: false,
      show: ({ organisation }) => organisation,
    },
    {
      id: "venue",
      title: "Venue",
      widthPx: 140,
      sort: FROM_A,
      isUsual: false,
      show: ({ venue }) => venue,
    },
    {
      id: "authors",
      title: "Authors",
      widthPx: 200,
      sort: FROM_A,
      isUsual: false,
      show: ({ authors, authorCount }) => nameAuthors(authors, authorCount),
    },
    {
      id: "best-keywords",
      title: "Keywords",
      widthPx: 260,
      sort: null,
      isUsual: false,
      show: ({ keywords }) => keywords.join(", "),
    },
    {
      id: "comments",
      title: "Comments",
      widthPx: 108,
      isNumber: true,
      sort: MOST,
      isUsual: true,
      show: ({ commentCount }) => (commentCount === null ? null : formatNumber(commentCount)),
    },
  ],
  count: countTablePapers,
  rows: tablePapers,
  placeOf: (selection, scope, order) =>
    selection.kind === "paper" ? placeOfPaper(selection.key, scope, order) : null,
  hoverOf: ({ id }) => ({ kind: "paper", id }),
  selectionOf: ({ key }) => ({ kind: "paper", key }),
};
