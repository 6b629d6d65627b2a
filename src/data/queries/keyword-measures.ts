import type { Query } from "#src/data/database.ts";
import { readNullableNumbers, readNumbers } from "#src/data/read-columns.ts";
import { readNullableText } from "#src/data/read-record.ts";
import { KEYWORD_TRENDS } from "./keyword-trends.ts";

/** What the papers of each keyword on the map have in common; columns of equal length. */
export interface KeywordMeasures {
  readonly ids: readonly number[];
  /** Mean date of its dated papers, in days since 1970; null when none is dated. */
  readonly meanDates: readonly (number | null)[];
  /** Date of its newest paper, likewise. */
  readonly newestDates: readonly (number | null)[];
  /** Mean over its papers whose source gives a number of comments; null when none does. */
  readonly comments: readonly (number | null)[];
  /** See keyword-trends.ts; null for too few papers to say. */
  readonly trends: readonly (number | null)[];
  /** ISO day: half of the dated papers are not later; null when none is dated. */
  readonly middleDate: string | null;
}

/** The measures of all keywords that are on the map, in one row. */
export function keywordMeasures(): Query<KeywordMeasures> {
  return {
    sql: `
      WITH ${KEYWORD_TRENDS},
      measured AS (
        SELECT k.keyword_id,
          avg(date_diff('day', DATE '1970-01-01', p.date))::DOUBLE AS mean_date,
          max(date_diff('day', DATE '1970-01-01', p.date))::DOUBLE AS newest_date,
          avg(p.comment_count)::DOUBLE AS comments
        FROM keywords AS k JOIN paper_keywords AS w USING (keyword_id)
        JOIN papers AS p USING (paper_id)
        WHERE k.x IS NOT NULL
        GROUP BY k.keyword_id
      )
      SELECT
        coalesce(list(keyword_id ORDER BY keyword_id), []) AS ids,
        coalesce(list(mean_date ORDER BY keyword_id), []) AS mean_dates,
        coalesce(list(newest_date ORDER BY keyword_id), []) AS newest_dates,
        coalesce(list(comments ORDER BY keyword_id), []) AS comments,
        coalesce(list(trend ORDER BY keyword_id), []) AS trends,
        (SELECT date::VARCHAR FROM middle) AS middle_date
      FROM measured LEFT JOIN keyword_trends USING (keyword_id)`,
    params: [],
    toRow: (record) => ({
      ids: readNumbers(record, "ids"),
      meanDates: readNullableNumbers(record, "mean_dates"),
      newestDates: readNullableNumbers(record, "newest_dates"),
      comments: readNullableNumbers(record, "comments"),
      trends: readNullableNumbers(record, "trends"),
      middleDate: readNullableText(record, "middle_date"),
    }),
  };
}
