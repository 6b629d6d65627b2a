import type { Query } from "#src/data/database.ts";
import type { PaperFilter } from "#src/data/paper-filter.ts";
import { FILTERED_PAPERS, filterParams } from "./filtered-papers.ts";
import { PAPER_ITEM_COLUMNS, type PaperItem, toPaperItem } from "./paper-item.ts";

/** The dated papers that pass the filter, newest first, at most `limit`. */
export function newestPapers(filter: PaperFilter, limit: number): Query<PaperItem> {
  return {
    sql: `
      WITH ${FILTERED_PAPERS}
      SELECT ${PAPER_ITEM_COLUMNS}
      FROM filtered JOIN papers AS p USING (paper_id)
      WHERE p.date IS NOT NULL
      ORDER BY p.date DESC, p.comment_count DESC NULLS LAST, p.paper_id
      LIMIT $5::INTEGER`,
    params: [...filterParams(filter), limit],
    toRow: toPaperItem,
  };
}
