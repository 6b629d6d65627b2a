import type { PaperKey } from "#pipeline/contract/ids.ts";
import type { Query } from "#src/data/database.ts";
import { readNullableText, readNumber, readTexts } from "#src/data/read-record.ts";
import type { TableScope } from "#src/data/table-scope.ts";
import { PAPER_ITEM_COLUMNS, type PaperItem, toPaperItem } from "./paper-item.ts";
import {
  orderWords,
  sortableText,
  type TableOrder,
  type TableTotals,
  type TableWindow,
  toPlace,
  toTotals,
} from "./table-rows.ts";
import { isPicked, scopeParams, TABLE_SCOPE } from "./table-scope.ts";

/** A paper as the table shows it. */
export interface TablePaper extends PaperItem {
  readonly organisation: string | null;
  readonly venue: string | null;
  /** The first three, in the source's order. */
  readonly authors: readonly string[];
  /** All of them; 0 when not known. */
  readonly authorCount: number;
  /** Labels of its best three keywords, best first. */
  readonly keywords: readonly string[];
}

const SORT_KEYS = {
  title: sortableText("p.title"),
  date: "p.date",
  theme: sortableText("t.name"),
  organisation: sortableText("p.organisation"),
  venue: sortableText("p.venue"),
  authors: sortableText("p.authors[1]"),
  comments: "p.comment_count",
} as const;

export type PaperSort = keyof typeof SORT_KEYS;

/** A stretch of the table of papers. */
export function tablePapers(
  scope: TableScope,
  order: TableOrder<PaperSort>,
  { first, count }: TableWindow,
): Query<TablePaper> {
  return {
    sql: `
      WITH ${TABLE_SCOPE},
      ${placed(order)},
      page AS (
        SELECT paper_id, place FROM placed
        WHERE place >= $7::INTEGER AND place < $7::INTEGER + $8::INTEGER
      ),
      best AS (
        SELECT w.paper_id, list(k.label ORDER BY w.rank) AS labels
        FROM page JOIN paper_keywords AS w USING (paper_id) JOIN keywords AS k USING (keyword_id)
        WHERE w.rank <= 3
        GROUP BY w.paper_id
      )
      SELECT ${PAPER_ITEM_COLUMNS}, p.organisation, p.venue, p.authors[1:3] AS authors,
        coalesce(p.author_count, len(p.authors))::INTEGER AS author_count,
        coalesce(b.labels, []::VARCHAR[]) AS labels
      FROM page JOIN papers AS p USING (paper_id)
      LEFT JOIN best AS b ON b.paper_id = p.paper_id
      ORDER BY page.place`,
    params: [...scopeParams(scope), first, count],
    toRow: (record) => ({
      ...toPaperItem(record),
      organisation: readNullableText(record, "organisation"),
      venue: readNullableText(record, "venue"),
      authors: readTexts(record, "authors"),
      authorCount: readNumber(record, "author_count"),
      keywords: readTexts(record, "labels"),
    }),
  };
}

/** How many papers the table lists. */
export function countTablePapers(scope: TableScope): Query<TableTotals> {
  return {
    sql: `
      WITH ${TABLE_SCOPE}
      SELECT (SELECT count(*)::INTEGER FROM filtered WHERE ${isPicked("paper_id")}) AS shown,
        (SELECT count(*)::INTEGER FROM papers) AS everything`,
    params: scopeParams(scope),
    toRow: toTotals,
  };
}

/** The row at which a paper stands in the table; none when it is not listed. */
export function placeOfPaper(
  key: PaperKey,
  scope: TableScope,
  order: TableOrder<PaperSort>,
): Query<number> {
  return {
    sql: `
      WITH ${TABLE_SCOPE},
      ${placed(order)}
      SELECT place FROM placed JOIN papers USING (paper_id)
      WHERE key = $7::VARCHAR
      ORDER BY place LIMIT 1`,
    params: [...scopeParams(scope), key],
    toRow: toPlace,
  };
}

function placed({ column, isDescending }: TableOrder<PaperSort>): string {
  return `
    placed AS (
      SELECT p.paper_id, (row_number() OVER (
        ORDER BY ${orderWords(SORT_KEYS[column], isDescending, "p.paper_id")}
      ) - 1)::INTEGER AS place
      FROM filtered JOIN papers AS p USING (paper_id)
      LEFT JOIN themes AS t ON t.theme_id = p.theme_id
      WHERE ${isPicked("p.paper_id")}
    )`;
}
