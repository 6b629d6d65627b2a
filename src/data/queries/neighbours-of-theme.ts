import type { ThemeId } from "#pipeline/contract/ids.ts";
import type { Query } from "#src/data/database.ts";
import { readNumber, readThemeId } from "#src/data/read-record.ts";

/** A theme that shares links with another. */
export interface NeighbourTheme {
  readonly themeId: ThemeId;
  /** Links between keywords of the one and of the other. */
  readonly linkCount: number;
  /** Papers that belong to both by a tenth or more. */
  readonly sharedPaperCount: number;
}

/**
 * The themes of the default level that one of them is bound to by links between their keywords:
 * by the sum of the weights, strongest first, at most `limit`.
 */
export function neighboursOfTheme(themeId: ThemeId, limit: number): Query<NeighbourTheme> {
  return {
    sql: `
      WITH between_themes AS (
        SELECT CASE a.theme_id WHEN $1::INTEGER THEN b.theme_id ELSE a.theme_id END AS other, l.weight
        FROM links AS l
        JOIN keywords AS a ON a.keyword_id = l.source_id
        JOIN keywords AS b ON b.keyword_id = l.target_id
        WHERE (a.theme_id = $1::INTEGER) <> (b.theme_id = $1::INTEGER)
      ), in_both AS (
        SELECT o.theme_id AS other, count(*) AS shared
        FROM paper_themes AS t JOIN paper_themes AS o USING (paper_id)
        WHERE t.theme_id = $1::INTEGER AND o.theme_id <> $1::INTEGER
          AND t.weight >= 0.1 AND o.weight >= 0.1
        GROUP BY o.theme_id
      )
      SELECT b.other AS theme_id, count(*)::INTEGER AS link_count,
        coalesce(any_value(i.shared), 0)::INTEGER AS shared_count
      FROM between_themes AS b LEFT JOIN in_both AS i USING (other)
      GROUP BY b.other
      ORDER BY sum(b.weight) DESC, b.other
      LIMIT $2::INTEGER`,
    params: [themeId, limit],
    toRow: (record) => ({
      themeId: readThemeId(record, "theme_id"),
      linkCount: readNumber(record, "link_count"),
      sharedPaperCount: readNumber(record, "shared_count"),
    }),
  };
}
