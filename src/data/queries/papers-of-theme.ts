import type { ThemeId } from "#pipeline/contract/ids.ts";
import type { Query } from "#src/data/database.ts";
import type { PaperFilter } from "#src/data/paper-filter.ts";
import { FILTERED_PAPERS, filterParams } from "./filtered-papers.ts";
import { PAPER_ITEM_COLUMNS, type PaperItem, toPaperItem } from "./paper-item.ts";

/** The papers of a theme of any level that pass the filter, the strongest members first. */
export function papersOfTheme(themeId: ThemeId, filter: PaperFilter): Query<PaperItem> {
  return {
    sql: `
      WITH ${FILTERED_PAPERS}
      SELECT ${PAPER_ITEM_COLUMNS}
      FROM filtered JOIN papers AS p USING (paper_id)
      LEFT JOIN paper_themes AS t ON t.paper_id = p.paper_id AND t.theme_id = p.theme_id
      WHERE $5::INTEGER IN (p.theme_id, p.finest_theme_id)
        OR p.theme_id IN (
          SELECT theme_id FROM themes WHERE level = 0 AND parent_id = $5::INTEGER
        )
      ORDER BY t.weight DESC NULLS LAST, p.paper_id`,
    params: [...filterParams(filter), themeId],
    toRow: toPaperItem,
  };
}
