import type { Query } from "#src/data/database.ts";
import {
  readNullableNumbers,
  readNullableTexts,
  readNumbers,
  readTextColumn,
} from "#src/data/read-columns.ts";
import { readNumber } from "#src/data/read-record.ts";
import { KEYWORD_TRENDS } from "./keyword-trends.ts";

/** The papers that have a place on the map; columns of equal length, the most central first. */
export interface PapersOnMap {
  readonly ids: readonly number[];
  readonly keys: readonly string[];
  readonly titles: readonly string[];
  readonly xs: readonly number[];
  readonly ys: readonly number[];
  readonly themeIds: readonly (number | null)[];
  /** The finest theme of each; that of `themeIds` where it is not divided. */
  readonly finestThemeIds: readonly (number | null)[];
  /** ISO day; null when undated. */
  readonly dates: readonly (string | null)[];
  /** `day`, `month` or `year`; null when undated. */
  readonly precisions: readonly (string | null)[];
  /** Comments on the source's page; null when not said. */
  readonly comments: readonly (number | null)[];
  /** How many papers it is linked to for being near. */
  readonly nearCounts: readonly number[];
  /** Mean trend of its keywords, see keyword-trends.ts; null when fewer than three have one. */
  readonly trends: readonly (number | null)[];
  /** Papers with a place on the map, whether listed or not. */
  readonly placedCount: number;
  readonly unplacedCount: number;
}

/**
 * The papers of the map, in one row of columns: row by row, 50,000 would stop the page. Those come
 * first that belong most to their main theme, then those with more comments, then those with more
 * papers near them, then in the order of the corpus; at most `limit`.
 */
export function papersOnMap(limit: number): Query<PapersOnMap> {
  return {
    sql: `
      WITH ${KEYWORD_TRENDS},
      paper_trends AS (
        SELECT paper_id, CASE WHEN count(trend) >= 3 THEN avg(trend) END AS trend
        FROM paper_keywords JOIN keyword_trends USING (keyword_id)
        GROUP BY paper_id
      ),
      near AS (
        SELECT paper_id, count(*)::INTEGER AS near_count
        FROM (
          SELECT source_id AS paper_id FROM paper_links
          UNION ALL
          SELECT target_id FROM paper_links
        )
        GROUP BY paper_id
      ),
      ranked AS (
        SELECT p.paper_id, p.key, p.title, p.x, p.y, p.theme_id, p.finest_theme_id,
          p.date::VARCHAR AS date, p.date_precision, p.comment_count,
          coalesce(n.near_count, 0)::INTEGER AS near_count, t.trend,
          row_number() OVER (
            ORDER BY m.weight DESC NULLS LAST, p.comment_count DESC NULLS LAST,
              n.near_count DESC NULLS LAST, p.paper_id
          ) AS place
        FROM papers AS p
        LEFT JOIN paper_themes AS m ON m.paper_id = p.paper_id AND m.theme_id = p.theme_id
        LEFT JOIN near AS n ON n.paper_id = p.paper_id
        LEFT JOIN paper_trends AS t ON t.paper_id = p.paper_id
        WHERE p.x IS NOT NULL AND p.y IS NOT NULL
      ),
      drawn AS (SELECT * FROM ranked WHERE place <= $1::INTEGER)
      SELECT
        coalesce(list(paper_id ORDER BY place), []) AS ids,
        coalesce(list(key ORDER BY place), []) AS keys,
        coalesce(list(title ORDER BY place), []) AS titles,
        coalesce(list(x ORDER BY place), []) AS xs,
        coalesce(list(y ORDER BY place), []) AS ys,
        coalesce(list(theme_id ORDER BY place), []) AS theme_ids,
        coalesce(list(finest_theme_id ORDER BY place), []) AS finest_theme_ids,
        coalesce(list(date ORDER BY place), []) AS dates,
        coalesce(list(date_precision ORDER BY place), []) AS precisions,
        coalesce(list(comment_count ORDER BY place), []) AS comments,
        coalesce(list(near_count ORDER BY place), []) AS near_counts,
        coalesce(list(trend ORDER BY place), []) AS trends,
        (SELECT count(*)::INTEGER FROM ranked) AS placed_count,
        (SELECT count(*)::INTEGER FROM papers WHERE x IS NULL OR y IS NULL) AS unplaced_count
      FROM drawn`,
    params: [limit],
    toRow: (record) => ({
      ids: readNumbers(record, "ids"),
      keys: readTextColumn(record, "keys"),
      titles: readTextColumn(record, "titles"),
      xs: readNumbers(record, "xs"),
      ys: readNumbers(record, "ys"),
      themeIds: readNullableNumbers(record, "theme_ids"),
      finestThemeIds: readNullableNumbers(record, "finest_theme_ids"),
      dates: readNullableTexts(record, "dates"),
      precisions: readNullableTexts(record, "precisions"),
      comments: readNullableNumbers(record, "comments"),
      nearCounts: readNumbers(record, "near_counts"),
      trends: readNullableNumbers(record, "trends"),
      placedCount: readNumber(record, "placed_count"),
      unplacedCount: readNumber(record, "unplaced_count"),
    }),
  };
}
