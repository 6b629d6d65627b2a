import type { KeywordId } from "#pipeline/contract/ids.ts";
import type { Query } from "#src/data/database.ts";
import { readNumber } from "#src/data/read-record.ts";
import { KEYWORD_ITEM_COLUMNS, type KeywordItem, toKeywordItem } from "./keyword-item.ts";

/** A link, seen from one of its ends. */
export interface LinkItem {
  /** The other end. */
  readonly keyword: KeywordItem;
  /** Papers that have both. */
  readonly sharedCount: number;
  readonly weight: number;
}

/** All links of a keyword, strongest first. */
export function linksOfKeyword(keywordId: KeywordId): Query<LinkItem> {
  return {
    sql: `
      WITH ends AS (
        SELECT target_id AS keyword_id, paper_count AS shared_count, weight
        FROM links WHERE source_id = $1::INTEGER
        UNION ALL
        SELECT source_id, paper_count, weight
        FROM links WHERE target_id = $1::INTEGER
      )
      SELECT ${KEYWORD_ITEM_COLUMNS}, e.shared_count, e.weight
      FROM ends AS e JOIN keywords AS k USING (keyword_id)
      ORDER BY e.weight DESC, e.shared_count DESC, k.keyword_id`,
    params: [keywordId],
    toRow: (record) => ({
      keyword: toKeywordItem(record),
      sharedCount: readNumber(record, "shared_count"),
      weight: readNumber(record, "weight"),
    }),
  };
}
