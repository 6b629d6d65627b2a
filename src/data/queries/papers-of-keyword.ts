import type { KeywordId } from "#pipeline/contract/ids.ts";
import type { Query } from "#src/data/database.ts";
import type { PaperFilter } from "#src/data/paper-filter.ts";
import { FILTERED_PAPERS, filterParams } from "./filtered-papers.ts";
import { PAPER_ITEM_COLUMNS, type PaperItem, toPaperItem } from "./paper-item.ts";

/** The papers that have a keyword and pass the filter; first those it says most about. */
export function papersOfKeyword(keywordId: KeywordId, filter: PaperFilter): Query<PaperItem> {
  return {
    sql: `
      WITH ${FILTERED_PAPERS}
      SELECT ${PAPER_ITEM_COLUMNS}
      FROM filtered JOIN papers AS p USING (paper_id)
      JOIN paper_keywords AS k ON k.paper_id = p.paper_id
      WHERE k.keyword_id = $5::INTEGER
      ORDER BY k.rank, p.paper_id`,
    params: [...filterParams(filter), keywordId],
    toRow: toPaperItem,
  };
}
