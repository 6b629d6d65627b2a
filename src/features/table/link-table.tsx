import {
  countTableLinks,
  type LinkSort,
  placeOfLink,
  type TableLink,
  tableLinks,
} from "#src/data/queries/table-links.ts";
import { formatNumber } from "#src/lib/format-count.ts";
import { linkBetween } from "#src/state/view-state.ts";
import { ThemeCell } from "./ThemeCell.tsx";
import { FROM_A, MOST, STRONGEST, type TableSpec } from "./table-spec.ts";

/** The table of links between keywords. */
export const LINK_TABLE: TableSpec<TableLink, LinkSort> = {
  kind: "links",
  noun: "link",
  order: { column: "weight", isDescending: true },
  columns: [
    {
      id: "source",
      title: "Keyword",
      widthPx: 164,
      sort: FROM_A,
      isUsual: true,
      show: ({ source }) => source.label,
    },
    {
      id: "target",
      title: "Linked with",
      widthPx: 176,
      sort: FROM_A,
      isUsual: true,
      show: ({ target }) => target.label,
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
      id: "weight",
      title: "Weight",
      widthPx: 84,
      isNumber: true,
      sort: STRONGEST,
      isUsual: true,
      show: ({ weight }) => weight.toFixed(2),
    },
    {
      id: "themes",
      title: "Themes",
      widthPx: 260,
      sort: FROM_A,
      isUsual: true,
      show: ({ source, target }) => <ThemeCell ids={[source.themeId, target.themeId]} />,
    },
  ],
  count: countTableLinks,
  rows: tableLinks,
  placeOf: (selection, scope, order) =>
    selection.kind === "link" ? placeOfLink(selection, scope, order) : null,
  hoverOf: ({ source, target }) => ({ kind: "link", a: source.id, b: target.id }),
  selectionOf: ({ source, target }) => linkBetween(source.key, target.key),
};
