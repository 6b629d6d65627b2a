import type { ThemeId } from "#pipeline/contract/ids.ts";
import type { Query } from "#src/data/database.ts";
import { NAMED_LINK_COLUMNS, type NamedLink, toNamedLink } from "./named-link.ts";

/**
 * The links that bind two themes most, at most `limit`: by weight times the root of the papers
 * behind it. `a` is the keyword of the theme named first.
 */
export function linksBetweenThemes(a: ThemeId, b: ThemeId, limit: number): Query<NamedLink> {
  return {
    sql: `
      WITH ends AS (
        SELECT source_id AS a_id, target_id AS b_id, paper_count, weight FROM links
        UNION ALL
        SELECT target_id, source_id, paper_count, weight FROM links
      )
      SELECT ${NAMED_LINK_COLUMNS}
      FROM ends AS l
      JOIN keywords AS ka ON ka.keyword_id = l.a_id
      JOIN keywords AS kb ON kb.keyword_id = l.b_id
      WHERE ka.theme_id = $1::INTEGER AND kb.theme_id = $2::INTEGER
      ORDER BY l.weight * sqrt(l.paper_count) DESC, l.a_id, l.b_id
      LIMIT $3::INTEGER`,
    params: [a, b, limit],
    toRow: toNamedLink,
  };
}
