import type { Query } from "#src/data/database.ts";
import type { PaperFilter } from "#src/data/paper-filter.ts";
import { readNumbers } from "#src/data/read-columns.ts";
import { FILTERED_PAPERS, filterParams } from "./filtered-papers.ts";

/** The papers that a filter lets through, in one row. */
export function filteredPaperIds(filter: PaperFilter): Query<readonly number[]> {
  return {
    sql: `
      WITH ${FILTERED_PAPERS}
      SELECT coalesce(list(paper_id ORDER BY paper_id), []) AS ids FROM filtered`,
    params: filterParams(filter),
    toRow: (record) => readNumbers(record, "ids"),
  };
}
