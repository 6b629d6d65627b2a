import type { KeywordId } from "#pipeline/contract/ids.ts";
import type { Query } from "#src/data/database.ts";
import { PAPER_ITEM_COLUMNS, type PaperItem, toPaperItem } from "./paper-item.ts";

/**
 * The first dated paper that has a keyword and the last: two rows, one when they are the same, none
 * when no paper of it is dated.
 */
export function firstAndLastOfKeyword(keywordId: KeywordId): Query<PaperItem> {
  return {
    sql: `
      WITH dated AS (
        SELECT p.*,
          row_number() OVER (ORDER BY p.date, p.paper_id) AS from_first,
          row_number() OVER (ORDER BY p.date DESC, p.paper_id DESC) AS from_last
        FROM papers AS p JOIN paper_keywords AS k USING (paper_id)
        WHERE k.keyword_id = $1::INTEGER AND p.date IS NOT NULL
      )
      SELECT ${PAPER_ITEM_COLUMNS}
      FROM dated AS p
      WHERE from_first = 1 OR from_last = 1
      ORDER BY from_first`,
    params: [keywordId],
    toRow: toPaperItem,
  };
}
