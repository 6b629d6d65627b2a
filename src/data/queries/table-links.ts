import type { KeywordId, KeywordKey, ThemeId } from "#pipeline/contract/ids.ts";
import type { Query, SqlRecord } from "#src/data/database.ts";
import {
  readKeywordId,
  readKeywordKey,
  readNullableThemeId,
  readNumber,
  readText,
} from "#src/data/read-record.ts";
import { isWholeScope, type TableScope } from "#src/data/table-scope.ts";
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

/** One of the two keywords of a link. */
export interface LinkEnd {
  readonly id: KeywordId;
  readonly key: KeywordKey;
  readonly label: string;
  /** Null when it is not on the map. */
  readonly themeId: ThemeId | null;
}

/** A link as the table shows it. */
export interface TableLink {
  /** The keyword of more papers. */
  readonly source: LinkEnd;
  readonly target: LinkEnd;
  /** Papers that have both. */
  readonly paperCount: number;
  /** Those of them that pass the filter. */
  readonly shownCount: number;
  readonly weight: number;
}

const SORT_KEYS = {
  source: sortableText("a.label"),
  target: sortableText("b.label"),
  papers: "l.paper_count",
  shown: "c.shown_count",
  weight: "l.weight",
  themes: sortableText("concat_ws(' ', ta.name, tb.name)"),
} as const;

export type LinkSort = keyof typeof SORT_KEYS;

const ENDS = `
  JOIN keywords AS a ON a.keyword_id = l.source_id
  JOIN keywords AS b ON b.keyword_id = l.target_id`;

/** What sorting by some columns needs besides: of a million links it is dear, so only then. */
const SORT_JOINS: Partial<Record<LinkSort, string>> = {
  source: ENDS,
  target: ENDS,
  themes: `${ENDS}
    LEFT JOIN themes AS ta ON ta.theme_id = a.theme_id
    LEFT JOIN themes AS tb ON tb.theme_id = b.theme_id`,
};

/** A stretch of the table of links: those whose keywords share a paper of the filter. */
export function tableLinks(
  scope: TableScope,
  order: TableOrder<LinkSort>,
  { first, count }: TableWindow,
): Query<TableLink> {
  return {
    sql: `
      WITH ${TABLE_SCOPE},
      ${listed(scope)},
      ${placed(order)},
      page AS (
        SELECT * FROM placed
        WHERE place >= $7::INTEGER AND place < $7::INTEGER + $8::INTEGER
      )
      SELECT page.*, a.key AS source_key, a.label AS source_label, a.theme_id AS source_theme_id,
        b.key AS target_key, b.label AS target_label, b.theme_id AS target_theme_id
      FROM page JOIN keywords AS a ON a.keyword_id = page.source_id
      JOIN keywords AS b ON b.keyword_id = page.target_id
      ORDER BY page.place`,
    params: [...scopeParams(scope), first, count],
    toRow: (record) => ({
      source: readEnd(record, "source"),
      target: readEnd(record, "target"),
      paperCount: readNumber(record, "paper_count"),
      shownCount: readNumber(record, "shown_count"),
      weight: readNumber(record, "weight"),
    }),
  };
}

/** How many links the table lists. */
export function countTableLinks(scope: TableScope): Query<TableTotals> {
  return {
    sql: `
      WITH ${TABLE_SCOPE},
      ${listed(scope)}
      SELECT (SELECT count(*)::INTEGER FROM listed) AS shown,
        (SELECT count(*)::INTEGER FROM links) AS everything`,
    params: scopeParams(scope),
    toRow: toTotals,
  };
}

/** The row at which the link of two keywords stands in the table; none when it is not listed. */
export function placeOfLink(
  { a, b }: { readonly a: KeywordKey; readonly b: KeywordKey },
  scope: TableScope,
  order: TableOrder<LinkSort>,
): Query<number> {
  return {
    sql: `
      WITH ${TABLE_SCOPE},
      ${listed(scope)},
      ${placed(order)}
      SELECT place FROM placed
      JOIN keywords AS a ON a.keyword_id = source_id JOIN keywords AS b ON b.keyword_id = target_id
      WHERE (a.key = $7::VARCHAR AND b.key = $8::VARCHAR)
        OR (a.key = $8::VARCHAR AND b.key = $7::VARCHAR)
      ORDER BY place LIMIT 1`,
    params: [...scopeParams(scope), a, b],
    toRow: toPlace,
  };
}

/** The links of the table. Without filter and pick the stored counts hold. */
function listed(scope: TableScope): string {
  if (isWholeScope(scope)) {
    return "listed AS (SELECT source_id, target_id, paper_count AS shown_count FROM links)";
  }
  return `
    kept AS (
      SELECT w.paper_id, w.keyword_id FROM filtered JOIN paper_keywords AS w USING (paper_id)
      WHERE ${isPicked("w.keyword_id")}
    ),
    shared AS (
      SELECT s.keyword_id AS source_id, t.keyword_id AS target_id, count(*)::INTEGER AS shown_count
      FROM kept AS s JOIN kept AS t ON s.paper_id = t.paper_id AND s.keyword_id < t.keyword_id
      GROUP BY ALL
    ),
    listed AS (
      SELECT source_id, target_id, shown_count FROM shared JOIN links USING (source_id, target_id)
    )`;
}

function placed({ column, isDescending }: TableOrder<LinkSort>): string {
  return `
    placed AS (
      SELECT l.source_id, l.target_id, l.paper_count, c.shown_count, l.weight,
        (row_number() OVER (
          ORDER BY ${orderWords(SORT_KEYS[column], isDescending, "l.source_id, l.target_id")}
        ) - 1)::INTEGER AS place
      FROM listed AS c JOIN links AS l USING (source_id, target_id)
      ${SORT_JOINS[column] ?? ""}
    )`;
}

function readEnd(record: SqlRecord, end: "source" | "target"): LinkEnd {
  return {
    id: readKeywordId(record, `${end}_id`),
    key: readKeywordKey(record, `${end}_key`),
    label: readText(record, `${end}_label`),
    themeId: readNullableThemeId(record, `${end}_theme_id`),
  };
}
