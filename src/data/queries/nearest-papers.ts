import type { PaperId } from "#pipeline/contract/ids.ts";
import type { Query } from "#src/data/database.ts";
import { readNullableNumber, readNumber, readTexts } from "#src/data/read-record.ts";
import { PAPER_ITEM_COLUMNS, type PaperItem, toPaperItem } from "./paper-item.ts";

export interface NearPaper {
  readonly paper: PaperItem;
  /** Similarity, above 0 to 1: a weighted mean of wording and meaning. */
  readonly weight: number;
  /** Cosine of the two papers' words, 0 to 1. */
  readonly wording: number;
  /** Mean cosine of the two papers' word vectors; null when built without them. */
  readonly meaning: number | null;
  /** What they have in common, strongest first. */
  readonly words: readonly string[];
}

/** The papers nearest to a paper, nearest first, at most `limit`. */
export function nearestPapers(paperId: PaperId, limit: number): Query<NearPaper> {
  return {
    sql: `
      WITH ends AS (
        SELECT target_id AS paper_id, weight, wording, meaning, words
        FROM paper_links WHERE source_id = $1::INTEGER
        UNION ALL
        SELECT source_id, weight, wording, meaning, words
        FROM paper_links WHERE target_id = $1::INTEGER
      )
      SELECT ${PAPER_ITEM_COLUMNS}, e.weight, e.wording, e.meaning, e.words
      FROM ends AS e JOIN papers AS p USING (paper_id)
      ORDER BY e.weight DESC, p.paper_id
      LIMIT $2::INTEGER`,
    params: [paperId, limit],
    toRow: (record) => ({
      paper: toPaperItem(record),
      weight: readNumber(record, "weight"),
      wording: readNumber(record, "wording"),
      meaning: readNullableNumber(record, "meaning"),
      words: readTexts(record, "words"),
    }),
  };
}
