import type { KeywordId } from "#pipeline/contract/ids.ts";
import type { Query } from "#src/data/database.ts";
import type { PaperFilter } from "#src/data/paper-filter.ts";
import { FILTERED_PAPERS, filterParams } from "./filtered-papers.ts";
import { PAPER_ITEM_COLUMNS, type PaperItem, toPaperItem } from "./paper-item.ts";

/** The papers that have both keywords and pass the filter: first those in which both matter most. */
export function evidenceOfLink(a: KeywordId, b: KeywordId, filter: PaperFilter): Query<PaperItem> {
  return {
    sql: `
      WITH ${FILTERED_PAPERS}
      SELECT ${PAPER_ITEM_COLUMNS}
      FROM filtered JOIN papers AS p USING (paper_id)
      JOIN paper_keywords AS ka ON ka.paper_id = p.paper_id AND ka.keyword_id = $5::INTEGER
      JOIN paper_keywords AS kb ON kb.paper_id = p.paper_id AND kb.keyword_id = $6::INTEGER
      ORDER BY ka.rank + kb.rank, p.paper_id`,
    params: [...filterParams(filter), a, b],
    toRow: toPaperItem,
  };
}
