import type { KeywordId } from "#pipeline/contract/ids.ts";
import type { Query } from "#src/data/database.ts";
import { readNumber, readText } from "#src/data/read-record.ts";

/** One way a keyword is written; capitals and line breaks make no difference. */
export interface SpellingCount {
  /** As it is most often capitalised. */
  readonly spelling: string;
  readonly mentionCount: number;
  readonly paperCount: number;
}

/** How a keyword is written in titles and abstracts, most frequent first. */
export function spellingsOfKeyword(keywordId: KeywordId): Query<SpellingCount> {
  return {
    sql: `
      WITH written AS (
        SELECT paper_id, regexp_replace(surface, '\\s+', ' ', 'g') AS surface
        FROM mentions WHERE keyword_id = $1::INTEGER
      ), capitalised AS (
        SELECT lower(surface) AS folded, surface, count(*) AS mention_count
        FROM written GROUP BY ALL
      ), named AS (
        SELECT folded, first(surface ORDER BY mention_count DESC, surface) AS spelling
        FROM capitalised GROUP BY folded
      )
      SELECT n.spelling, count(*)::INTEGER AS mention_count,
        count(DISTINCT w.paper_id)::INTEGER AS paper_count
      FROM written AS w JOIN named AS n ON n.folded = lower(w.surface)
      GROUP BY n.spelling, n.folded
      ORDER BY mention_count DESC, n.folded`,
    params: [keywordId],
    toRow: (record) => ({
      spelling: readText(record, "spelling"),
      mentionCount: readNumber(record, "mention_count"),
      paperCount: readNumber(record, "paper_count"),
    }),
  };
}
