import type { SqlValue } from "#src/data/database.ts";
import type { PaperFilter } from "#src/data/paper-filter.ts";

/**
 * The papers a filter lets through, as the common table `filtered`; its values are `$1` to `$4`.
 * A paper dated to a year only counts whenever part of that year is in the range.
 */
export const FILTERED_PAPERS = `
  filtered AS (
    SELECT paper_id, theme_id, date
    FROM papers
    WHERE ($1::VARCHAR = '' OR list_contains(string_split($1::VARCHAR, ','), theme_id::VARCHAR))
      AND CASE
        WHEN date IS NULL THEN $4::BOOLEAN
        ELSE
          CASE date_precision WHEN 'year' THEN date + INTERVAL 11 MONTH ELSE date END
            >= CAST($2::VARCHAR AS DATE)
          AND date < CAST($3::VARCHAR AS DATE) + INTERVAL 1 MONTH
      END
  )`;

/** First days of a month before and after every paper. */
const BEGINNING = "0001-01-01";
const END = "9999-01-01";

/** The values of FILTERED_PAPERS, in their order. */
export function filterParams({ themes, from, to, undated }: PaperFilter): readonly SqlValue[] {
  return [
    themes.join(","),
    from === null ? BEGINNING : `${from}-01`,
    to === null ? END : `${to}-01`,
    undated,
  ];
}
