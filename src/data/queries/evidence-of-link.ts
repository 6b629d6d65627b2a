import type { KeywordId } from "#pipeline/contract/ids.ts";
import type { Query } from "#src/data/database.ts";
import { PAPER_ITEM_COLUMNS, type PaperItem, toPaperItem } from "./paper-item.ts";

/** The papers that have both keywords: first those in which both matter most. */
export function evidenceOfLink(a: KeywordId, b: KeywordId, limit: number): Query<PaperItem> {
  return {
    sql: `
      SELECT ${PAPER_ITEM_COLUMNS}
      FROM papers AS p
      JOIN paper_keywords AS ka ON ka.paper_id = p.paper_id AND ka.keyword_id = $1::INTEGER
      JOIN paper_keywords AS kb ON kb.paper_id = p.paper_id AND kb.keyword_id = $2::INTEGER
      ORDER BY ka.rank + kb.rank, p.paper_id
      LIMIT $3::INTEGER`,
    params: [a, b, limit],
    toRow: toPaperItem,
  };
}
