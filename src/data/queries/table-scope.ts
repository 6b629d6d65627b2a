import type { SqlValue } from "#src/data/database.ts";
import type { TableScope } from "#src/data/table-scope.ts";
import { FILTERED_PAPERS, filterParams } from "./filtered-papers.ts";

/**
 * What a table lists, as common tables; its values are `$1` to `$6`. `scoped` has the papers that
 * pass the filter and, when something is picked, are picked or have a picked keyword. `picked` has
 * the picked keys.
 */
export const SCOPED_PAPERS = `
  ${FILTERED_PAPERS},
  picked AS (SELECT unnest(string_split($6::VARCHAR, chr(10))) AS key),
  picked_keywords AS (
    SELECT keyword_id FROM keywords
    WHERE $5::VARCHAR = 'keyword' AND key IN (SELECT key FROM picked)
  ),
  picked_papers AS (
    SELECT paper_id FROM papers
    WHERE $5::VARCHAR = 'paper' AND key IN (SELECT key FROM picked)
    UNION
    SELECT paper_id FROM paper_keywords
    WHERE keyword_id IN (SELECT keyword_id FROM picked_keywords)
  ),
  scoped AS (
    SELECT paper_id FROM filtered
    WHERE $5::VARCHAR = '' OR paper_id IN (SELECT paper_id FROM picked_papers)
  )`;

/** The values of SCOPED_PAPERS, in their order. */
export function scopeParams({ filter, pick }: TableScope): readonly SqlValue[] {
  return [...filterParams(filter), pick?.kind ?? "", pick?.keys.join("\n") ?? ""];
}
