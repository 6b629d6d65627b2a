import type { KeywordKey } from "#pipeline/contract/ids.ts";
import type { Query, SqlRecord } from "#src/data/database.ts";
import { readNullableText, readNumber } from "#src/data/read-record.ts";
import { isWholeScope, type TableScope } from "#src/data/table-scope.ts";
import { KEYWORD_ITEM_COLUMNS, type KeywordItem, toKeywordItem } from "./keyword-item.ts";
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

/** A date as far as it is known. */
export interface SeenDate {
  /** ISO day. */
  readonly date: string;
  /** `day`, `month` or `year`. */
  readonly precision: string;
}

/** A keyword as the table shows it. */
export interface TableKeyword extends KeywordItem {
  /** Papers of the filter that have it. */
  readonly shownCount: number;
  readonly mentionCount: number;
  readonly linkCount: number;
  /** Dates of the first and last paper that have it, in the filter or not; null when undated. */
  readonly firstSeen: SeenDate | null;
  readonly lastSeen: SeenDate | null;
}

const SORT_KEYS = {
  label: sortableText("k.label"),
  papers: "k.paper_count",
  shown: "c.shown_count",
  mentions: "k.mention_count",
  theme: sortableText("t.name"),
  first: "s.first_date",
  last: "s.last_date",
  links: "coalesce(d.link_count, 0)",
} as const;

export type KeywordSort = keyof typeof SORT_KEYS;

/** What sorting by some columns needs besides: it is dear, so only then. */
const SORT_JOINS: Partial<Record<KeywordSort, string>> = {
  first: "LEFT JOIN seen AS s ON s.keyword_id = k.keyword_id",
  last: "LEFT JOIN seen AS s ON s.keyword_id = k.keyword_id",
  links: "LEFT JOIN degrees AS d ON d.keyword_id = k.keyword_id",
};

/** A stretch of the table of keywords: those that papers of the filter have. */
export function tableKeywords(
  scope: TableScope,
  order: TableOrder<KeywordSort>,
  { first, count }: TableWindow,
): Query<TableKeyword> {
  return {
    sql: `
      WITH ${TABLE_SCOPE},
      ${listed(scope)},
      ${placed(order)},
      page AS (
        SELECT keyword_id, shown_count, place FROM placed
        WHERE place >= $7::INTEGER AND place < $7::INTEGER + $8::INTEGER
      ),
      page_seen AS (
        SELECT w.keyword_id, min(p.date::VARCHAR || ' ' || p.date_precision) AS first_seen,
          max(p.date::VARCHAR || ' ' || p.date_precision) AS last_seen
        FROM page JOIN paper_keywords AS w USING (keyword_id) JOIN papers AS p USING (paper_id)
        WHERE p.date IS NOT NULL
        GROUP BY w.keyword_id
      ),
      page_degrees AS (
        SELECT keyword_id, count(*)::INTEGER AS link_count
        FROM page JOIN ends USING (keyword_id)
        GROUP BY keyword_id
      )
      SELECT ${KEYWORD_ITEM_COLUMNS}, k.mention_count, page.shown_count, s.first_seen, s.last_seen,
        coalesce(d.link_count, 0)::INTEGER AS link_count
      FROM page JOIN keywords AS k USING (keyword_id)
      LEFT JOIN page_seen AS s ON s.keyword_id = k.keyword_id
      LEFT JOIN page_degrees AS d ON d.keyword_id = k.keyword_id
      ORDER BY page.place`,
    params: [...scopeParams(scope), first, count],
    toRow: (record) => ({
      ...toKeywordItem(record),
      shownCount: readNumber(record, "shown_count"),
      mentionCount: readNumber(record, "mention_count"),
      linkCount: readNumber(record, "link_count"),
      firstSeen: readSeenDate(record, "first_seen"),
      lastSeen: readSeenDate(record, "last_seen"),
    }),
  };
}

/** How many keywords the table lists. */
export function countTableKeywords(scope: TableScope): Query<TableTotals> {
  return {
    sql: `
      WITH ${TABLE_SCOPE},
      ${listed(scope)}
      SELECT (SELECT count(*)::INTEGER FROM listed) AS shown,
        (SELECT count(*)::INTEGER FROM keywords) AS everything`,
    params: scopeParams(scope),
    toRow: toTotals,
  };
}

/** The row at which a keyword stands in the table; none when it is not listed. */
export function placeOfKeyword(
  key: KeywordKey,
  scope: TableScope,
  order: TableOrder<KeywordSort>,
): Query<number> {
  return {
    sql: `
      WITH ${TABLE_SCOPE},
      ${listed(scope)},
      ${placed(order)}
      SELECT place FROM placed JOIN keywords USING (keyword_id)
      WHERE key = $7::VARCHAR
      ORDER BY place LIMIT 1`,
    params: [...scopeParams(scope), key],
    toRow: toPlace,
  };
}

/** The keywords of the table. Without filter and pick the stored counts hold. */
function listed(scope: TableScope): string {
  const counts = isWholeScope(scope)
    ? "SELECT keyword_id, paper_count AS shown_count FROM keywords"
    : `SELECT w.keyword_id, count(*)::INTEGER AS shown_count
       FROM filtered JOIN paper_keywords AS w USING (paper_id)
       WHERE ${isPicked("w.keyword_id")}
       GROUP BY w.keyword_id`;
  return `listed AS (${counts})`;
}

function placed({ column, isDescending }: TableOrder<KeywordSort>): string {
  return `
    ends AS (
      SELECT source_id AS keyword_id FROM links
      UNION ALL
      SELECT target_id FROM links
    ),
    degrees AS (SELECT keyword_id, count(*) AS link_count FROM ends GROUP BY keyword_id),
    seen AS (
      SELECT w.keyword_id, min(p.date) AS first_date, max(p.date) AS last_date
      FROM paper_keywords AS w JOIN papers AS p USING (paper_id)
      GROUP BY w.keyword_id
    ),
    placed AS (
      SELECT k.keyword_id, c.shown_count, (row_number() OVER (
        ORDER BY ${orderWords(SORT_KEYS[column], isDescending, "k.keyword_id")}
      ) - 1)::INTEGER AS place
      FROM listed AS c JOIN keywords AS k USING (keyword_id)
      LEFT JOIN themes AS t ON t.theme_id = k.theme_id
      ${SORT_JOINS[column] ?? ""}
    )`;
}

function readSeenDate(record: SqlRecord, name: string): SeenDate | null {
  const text = readNullableText(record, name);
  if (text === null) return null;
  const [date = "", precision = ""] = text.split(" ");
  return { date, precision };
}
