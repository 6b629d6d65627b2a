import type { Query } from "#src/data/database.ts";
import { readNumbers } from "#src/data/read-columns.ts";

/** Links of papers; columns of equal length, the strongest first. */
export interface PaperLinksOnMap {
  readonly sources: readonly number[];
  readonly targets: readonly number[];
}

/** The links that are among the `perPaper` strongest of one of their papers, in one row. */
export function paperLinksOnMap(perPaper: number): Query<PaperLinksOnMap> {
  return {
    sql: `
      WITH ends AS (
        SELECT source_id AS paper_id, source_id, target_id, weight FROM paper_links
        UNION ALL
        SELECT target_id, source_id, target_id, weight FROM paper_links
      ),
      ranked AS (
        SELECT source_id, target_id, weight,
          row_number() OVER (
            PARTITION BY paper_id ORDER BY weight DESC, source_id, target_id
          ) AS place
        FROM ends
      ),
      kept AS (
        SELECT DISTINCT source_id, target_id, weight FROM ranked WHERE place <= $1::INTEGER
      )
      SELECT
        coalesce(list(source_id ORDER BY weight DESC, source_id, target_id), []) AS sources,
        coalesce(list(target_id ORDER BY weight DESC, source_id, target_id), []) AS targets
      FROM kept`,
    params: [perPaper],
    toRow: (record) => ({
      sources: readNumbers(record, "sources"),
      targets: readNumbers(record, "targets"),
    }),
  };
}
