import type { PaperId } from "#pipeline/contract/ids.ts";
import type { Query } from "#src/data/database.ts";
import { KEYWORD_ITEM_COLUMNS, type KeywordItem, toKeywordItem } from "./keyword-item.ts";

/** The keywords a paper is about, best first. */
export function keywordsOfPaper(paperId: PaperId): Query<KeywordItem> {
  return {
    sql: `
      SELECT ${KEYWORD_ITEM_COLUMNS}
      FROM paper_keywords AS pk JOIN keywords AS k USING (keyword_id)
      WHERE pk.paper_id = $1::INTEGER
      ORDER BY pk.rank, k.keyword_id`,
    params: [paperId],
    toRow: toKeywordItem,
  };
}
