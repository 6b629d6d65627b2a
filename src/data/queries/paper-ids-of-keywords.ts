import type { KeywordId } from "#pipeline/contract/ids.ts";
import type { Query } from "#src/data/database.ts";
import { readNumbers } from "#src/data/read-columns.ts";

/** The papers that have both keywords, in one row; those of one keyword when it is named twice. */
export function paperIdsOfKeywords(a: KeywordId, b: KeywordId): Query<readonly number[]> {
  return {
    sql: `
      SELECT coalesce(list(paper_id ORDER BY paper_id), []) AS ids
      FROM (
        SELECT paper_id FROM paper_keywords WHERE keyword_id = $1::INTEGER
        INTERSECT
        SELECT paper_id FROM paper_keywords WHERE keyword_id = $2::INTEGER
      )`,
    params: [a, b],
    toRow: (record) => readNumbers(record, "ids"),
  };
}
