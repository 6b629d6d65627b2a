import type { ThemeId } from "#pipeline/contract/ids.ts";
import type { SqlRecord } from "#src/data/database.ts";
import { readNumber, readThemeId } from "#src/data/read-record.ts";

/** How strongly something belongs to a theme of the default level. */
export interface ThemeShare {
  readonly themeId: ThemeId;
  /** Share of its links, by weight, that go into the theme; above 0 to 1. */
  readonly share: number;
}

export function toThemeShare(record: SqlRecord): ThemeShare {
  return { themeId: readThemeId(record, "theme_id"), share: readNumber(record, "weight") };
}
