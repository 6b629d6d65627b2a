import type { KeywordId, PaperId, ThemeId } from "#pipeline/contract/ids.ts";
import type { Query } from "#src/data/database.ts";
import { readKeywordId, readNullableThemeId, readNumber, readText } from "#src/data/read-record.ts";

export interface Mention {
  readonly keywordId: KeywordId;
  /** Main theme of the keyword. */
  readonly themeId: ThemeId | null;
  /** Its part of the theme; themeId when that is not divided. */
  readonly finestThemeId: ThemeId | null;
  readonly field: "title" | "abstract";
  /** UTF-16 offsets in the field as shown; `end` is the character after the last. */
  readonly start: number;
  readonly end: number;
}

/** Where the keywords of a paper stand in its title and abstract, in reading order. */
export function mentionsOfPaper(paperId: PaperId): Query<Mention> {
  return {
    sql: `
      SELECT m.keyword_id, k.theme_id, k.finest_theme_id, m.field, m.shown_start, m.shown_end
      FROM mentions AS m JOIN keywords AS k USING (keyword_id)
      WHERE m.paper_id = $1::INTEGER
      ORDER BY m.field, m.shown_start, m.shown_end DESC, m.keyword_id`,
    params: [paperId],
    toRow: (record) => ({
      keywordId: readKeywordId(record, "keyword_id"),
      themeId: readNullableThemeId(record, "theme_id"),
      finestThemeId: readNullableThemeId(record, "finest_theme_id"),
      field: readText(record, "field") === "title" ? "title" : "abstract",
      start: readNumber(record, "shown_start"),
      end: readNumber(record, "shown_end"),
    }),
  };
}
