import type { PaperId } from "#pipeline/contract/ids.ts";
import type { Query } from "#src/data/database.ts";
import { readNumbers } from "#src/data/read-columns.ts";

/** The keywords a paper is about, best first, in one row. */
export function keywordIdsOfPaper(paperId: PaperId): Query<readonly number[]> {
  return {
    sql: `
      SELECT coalesce(list(keyword_id ORDER BY rank, keyword_id), []) AS ids
      FROM paper_keywords
      WHERE paper_id = $1::INTEGER`,
    params: [paperId],
    toRow: (record) => readNumbers(record, "ids"),
  };
}
