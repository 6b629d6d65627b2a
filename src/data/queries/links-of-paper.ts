import type { PaperId } from "#pipeline/contract/ids.ts";
import type { Query } from "#src/data/database.ts";
import { NAMED_LINK_COLUMNS, type NamedLink, toNamedLink } from "./named-link.ts";

/** The links between the keywords of a paper, strongest first: it is part of their evidence. */
export function linksOfPaper(paperId: PaperId): Query<NamedLink> {
  return {
    sql: `
      WITH own AS (SELECT keyword_id FROM paper_keywords WHERE paper_id = $1::INTEGER)
      SELECT ${NAMED_LINK_COLUMNS}
      FROM links AS l
      JOIN keywords AS ka ON ka.keyword_id = l.source_id
      JOIN keywords AS kb ON kb.keyword_id = l.target_id
      WHERE l.source_id IN (SELECT keyword_id FROM own)
        AND l.target_id IN (SELECT keyword_id FROM own)
      ORDER BY l.weight DESC, l.paper_count DESC, l.source_id, l.target_id`,
    params: [paperId],
    toRow: toNamedLink,
  };
}
