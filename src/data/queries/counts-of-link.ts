import type { KeywordId } from "#pipeline/contract/ids.ts";
import type { Query } from "#src/data/database.ts";
import { readNullableNumber, readNumber } from "#src/data/read-record.ts";

/** What the weight of a link follows from, counted anew from the papers, and the weight as stored. */
export interface LinkFacts {
  /** Papers of the map. */
  readonly papers: number;
  /** Papers that have the one keyword, the other, and both. */
  readonly a: number;
  readonly b: number;
  readonly both: number;
  /** Null when the two are not linked. */
  readonly weight: number | null;
}

/** The counts behind two keywords, linked or not: one row. */
export function countsOfLink(a: KeywordId, b: KeywordId): Query<LinkFacts> {
  return {
    sql: `
      WITH of_a AS (SELECT paper_id FROM paper_keywords WHERE keyword_id = $1::INTEGER),
        of_b AS (SELECT paper_id FROM paper_keywords WHERE keyword_id = $2::INTEGER)
      SELECT
        (SELECT count(*)::INTEGER FROM papers) AS papers,
        (SELECT count(*)::INTEGER FROM of_a) AS a,
        (SELECT count(*)::INTEGER FROM of_b) AS b,
        (SELECT count(*)::INTEGER FROM of_a JOIN of_b USING (paper_id)) AS both_count,
        (SELECT weight FROM links
          WHERE source_id = least($1::INTEGER, $2::INTEGER)
            AND target_id = greatest($1::INTEGER, $2::INTEGER)) AS weight`,
    params: [a, b],
    toRow: (record) => ({
      papers: readNumber(record, "papers"),
      a: readNumber(record, "a"),
      b: readNumber(record, "b"),
      both: readNumber(record, "both_count"),
      weight: readNullableNumber(record, "weight"),
    }),
  };
}
