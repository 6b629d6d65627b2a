import type { KeywordKey } from "#pipeline/contract/ids.ts";
import type { Query } from "#src/data/database.ts";
import { KEYWORD_ITEM_COLUMNS, type KeywordItem, toKeywordItem } from "./keyword-item.ts";

/** The keyword of a key, on the map or not: one row, or none. */
export function keywordByKey(key: KeywordKey): Query<KeywordItem> {
  return {
    sql: `
      SELECT ${KEYWORD_ITEM_COLUMNS} FROM keywords AS k
      WHERE k.key = $1::VARCHAR ORDER BY k.keyword_id LIMIT 1`,
    params: [key],
    toRow: toKeywordItem,
  };
}
