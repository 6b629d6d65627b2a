import { isOpenFilter } from "#src/data/paper-filter.ts";
import type { TableOrder, TableTotals } from "#src/data/queries/table-rows.ts";
import type { TableScope } from "#src/data/table-scope.ts";
import { formatCount, formatNumber, formatPart } from "#src/lib/format-count.ts";
import type { TableSpec } from "./table-spec.ts";

/** How much of everything a table lists, and why: `14 of 98 papers, in the filter`. */
export function describeTotals(
  { shownCount, allCount }: TableTotals,
  noun: string,
  { filter, picked }: TableScope,
): string {
  const isFiltered = !isOpenFilter(filter);
  if (!isFiltered && picked === null) return formatCount(allCount, noun);
  const counts =
    shownCount === allCount
      ? `all ${formatCount(allCount, noun)}`
      : formatPart(shownCount, allCount, noun);
  if (picked === null) return `${counts}, in the filter`;
  return `${counts}, picked${isFiltered ? " and in the filter" : ""}`;
}

/** Where scrolling ends, when a table has more rows than a browser holds; else nothing. */
export function describeReach(shownCount: number, reachCount: number): string {
  if (reachCount >= shownCount) return "";
  return `, the first ${formatNumber(reachCount)} in reach: sort the other way for the last`;
}

/** Why a table has no rows, a sentence. */
export function describeEmpty(noun: string, { filter, picked }: TableScope): string {
  if (isOpenFilter(filter) && picked === null) return `This map has no ${noun}s.`;
  if (picked === null)
    return noun === "paper"
      ? "No paper passes the filter."
      : `No ${noun} is in papers that pass the filter.`;
  return `No ${noun} ${isOpenFilter(filter) ? "is picked" : "that is picked passes the filter"}.`;
}

/** What a table lists and how it is sorted: `Papers, sorted by date, newest first`. */
export function describeOrder<Row, Sort extends string>(
  { kind, columns }: Pick<TableSpec<Row, Sort>, "kind" | "columns">,
  { column, isDescending }: TableOrder<Sort>,
): string {
  const name = `${kind.charAt(0).toUpperCase()}${kind.slice(1)}`;
  const sorted = columns.find(({ id }) => id === column);
  if (sorted?.sort === undefined || sorted.sort === null) return name;
  const direction = isDescending ? sorted.sort.descending : sorted.sort.ascending;
  return `${name}, sorted by ${sorted.title.toLowerCase()}, ${direction}`;
}
