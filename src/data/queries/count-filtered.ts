import type { Query } from "#src/data/database.ts";
import type { PaperFilter } from "#src/data/paper-filter.ts";
import { readNumber, readText } from "#src/data/read-record.ts";
import { FILTERED_PAPERS, filterParams } from "./filtered-papers.ts";

export interface CountRow {
  readonly kind: "paper" | "undated" | "theme" | "keyword";
  /** Theme or keyword; 0 for the other kinds. */
  readonly id: number;
  readonly paperCount: number;
}

/**
 * How many papers a filter leaves: in all, in each theme, for each keyword; and how many papers
 * of the filter's themes are undated, whether they are shown or not.
 */
export function countFiltered(filter: PaperFilter): Query<CountRow> {
  return {
    sql: `
      WITH ${FILTERED_PAPERS}
      SELECT 'paper' AS kind, 0 AS id, count(*)::INTEGER AS paper_count FROM filtered
      UNION ALL
      SELECT 'undated', 0, count(*)::INTEGER
      FROM papers
      WHERE date IS NULL
        AND ($1::VARCHAR = '' OR list_contains(string_split($1::VARCHAR, ','), theme_id::VARCHAR))
      UNION ALL
      SELECT 'theme', theme_id, count(*)::INTEGER
      FROM filtered WHERE theme_id IS NOT NULL GROUP BY theme_id
      UNION ALL
      SELECT 'keyword', keyword_id, count(DISTINCT paper_id)::INTEGER
      FROM filtered JOIN paper_keywords USING (paper_id) GROUP BY keyword_id
      ORDER BY kind, id`,
    params: filterParams(filter),
    toRow: (record) => ({
      kind: readKind(readText(record, "kind")),
      id: readNumber(record, "id"),
      paperCount: readNumber(record, "paper_count"),
    }),
  };
}

function readKind(text: string): CountRow["kind"] {
  switch (text) {
    case "undated":
    case "theme":
    case "keyword":
      return text;
    default:
      return "paper";
  }
}
