import type { KeywordId } from "#pipeline/contract/ids.ts";
import type { Query } from "#src/data/database.ts";
import { type ThemeShare, toThemeShare } from "./theme-share.ts";

/** The themes a keyword belongs to, most strongly first; none when only one paper has it. */
export function themesOfKeyword(keywordId: KeywordId): Query<ThemeShare> {
  return {
    sql: `
      SELECT theme_id, weight
      FROM keyword_themes
      WHERE keyword_id = $1::INTEGER
      ORDER BY weight DESC, theme_id`,
    params: [keywordId],
    toRow: toThemeShare,
  };
}
