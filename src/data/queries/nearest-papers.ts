import type { PaperId } from "#pipeline/contract/ids.ts";
import type { Query } from "#src/data/database.ts";
import { readNumber, readTexts } from "#src/data/read-record.ts";
import { PAPER_ITEM_COLUMNS, type PaperItem, toPaperItem } from "./paper-item.ts";

export interface NearPaper {
  readonly paper: PaperItem;
  /** Cosine of the two papers' wording, above 0 to 1. */
  readonly weight: number;
  /** What they have in common, strongest first. */
  readonly words: readonly string[];
}

/** The papers nearest to a paper in wording, nearest first, at most `limit`. */
export function nearestPapers(paperId: PaperId, limit: number): Query<NearPaper> {
  return {
    sql: `
      WITH ends AS (
        SELECT target_id AS paper_id, weight, words FROM paper_links WHERE source_id = $1::INTEGER
        UNION ALL
        SELECT source_id, weight, words FROM paper_links WHERE target_id = $1::INTEGER
      )
      SELECT ${PAPER_ITEM_COLUMNS}, e.weight, e.words
      FROM ends AS e JOIN papers AS p USING (paper_id)
      ORDER BY e.weight DESC, p.paper_id
      LIMIT $2::INTEGER`,
    params: [paperId, limit],
    toRow: (record) => ({
      paper: toPaperItem(record),
      weight: readNumber(record, "weight"),
      words: readTexts(record, "words"),
    }),
  };
}
