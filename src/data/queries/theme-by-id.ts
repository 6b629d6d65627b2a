import type { ThemeId } from "#pipeline/contract/ids.ts";
import type { Query } from "#src/data/database.ts";
import { readNullableNumber, readNumber, readText } from "#src/data/read-record.ts";

/** What the map does not say of a parent or a part of a theme. */
export interface ThemeRecord {
  /** One line: what its papers are on. */
  readonly description: string;
  /** 0 to 1, see themes.stability. */
  readonly stability: number;
  /** 0 to 1; null when not measured. */
  readonly resampleStability: number | null;
}

/** The theme of an id, of any level: one row, or none. */
export function themeById(themeId: ThemeId): Query<ThemeRecord> {
  return {
    sql: `
      SELECT description, stability, resample_stability
      FROM themes WHERE theme_id = $1::INTEGER`,
    params: [themeId],
    toRow: (record) => ({
      description: readText(record, "description"),
      stability: readNumber(record, "stability"),
      resampleStability: readNullableNumber(record, "resample_stability"),
    }),
  };
}
