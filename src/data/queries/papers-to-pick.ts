import type { PaperId, PaperKey, ThemeId } from "#pipeline/contract/ids.ts";
import type { Query } from "#src/data/database.ts";
import {
  readNullableNumber,
  readNullableThemeId,
  readPaperId,
  readPaperKey,
  readText,
} from "#src/data/read-record.ts";

/** A paper as far as picks ask about it. */
export interface PaperToPick {
  readonly id: PaperId;
  readonly key: PaperKey;
  readonly title: string;
  readonly themeId: ThemeId | null;
  /** Its part of the theme, or the theme itself where that is not divided. */
  readonly finestThemeId: ThemeId | null;
  /** In map units; null for a paper without a place on the map. */
  readonly place: { readonly x: number; readonly y: number } | null;
}

/** Every paper, with what a pick may ask about it. */
export function papersToPick(): Query<PaperToPick> {
  return {
    sql: "SELECT paper_id, key, title, theme_id, finest_theme_id, x, y FROM papers ORDER BY paper_id",
    params: [],
    toRow: (record) => {
      const [x, y] = [readNullableNumber(record, "x"), readNullableNumber(record, "y")];
      return {
        id: readPaperId(record, "paper_id"),
        key: readPaperKey(record, "key"),
        title: readText(record, "title"),
        themeId: readNullableThemeId(record, "theme_id"),
        finestThemeId: readNullableThemeId(record, "finest_theme_id"),
        place: x === null || y === null ? null : { x, y },
      };
    },
  };
}
