import type { ThemeId } from "#pipeline/contract/ids.ts";
import type { SqlRecord } from "#src/data/database.ts";
import { readNumber, readThemeId } from "#src/data/read-record.ts";

/** How strongly something belongs to a theme of the default level. */
export interface ThemeShare {
  readonly themeId: ThemeId;
  /** Of a paper, the share of its links by weight; of a keyword, of its papers above chance. Above 0 to 1. */
  readonly share: number;
}

export function toThemeShare(record: SqlRecord): ThemeShare {
  return { themeId: readThemeId(record, "theme_id"), share: readNumber(record, "weight") };
}
