import type { PaperId } from "#pipeline/contract/ids.ts";
import type { Query } from "#src/data/database.ts";
import { type ThemeShare, toThemeShare } from "./theme-share.ts";

/** The themes a paper belongs to, most strongly first; none when it is unplaced. */
export function themesOfPaper(paperId: PaperId): Query<ThemeShare> {
  return {
    sql: `
      SELECT theme_id, weight
      FROM paper_themes
      WHERE paper_id = $1::INTEGER
      ORDER BY weight DESC, theme_id`,
    params: [paperId],
    toRow: toThemeShare,
  };
}
