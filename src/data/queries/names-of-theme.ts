import type { ThemeId } from "#pipeline/contract/ids.ts";
import type { Query } from "#src/data/database.ts";
import { readNumber, readText } from "#src/data/read-record.ts";

/** A name that was considered for a theme. */
export interface ConsideredName {
  readonly name: string;
  /** Compare within one theme only. */
  readonly score: number;
  /** Share of the theme's papers that have one of the name's keywords, 0 to 1. */
  readonly coverage: number;
  /** How many times as frequent those keywords are there as in all papers. */
  readonly lift: number;
}

/** The names considered for a theme, best first, at most `limit`. */
export function namesOfTheme(themeId: ThemeId, limit: number): Query<ConsideredName> {
  return {
    sql: `
      SELECT name, score, coverage, lift
      FROM theme_names
      WHERE theme_id = $1::INTEGER
      ORDER BY rank
      LIMIT $2::INTEGER`,
    params: [themeId, limit],
    toRow: (record) => ({
      name: readText(record, "name"),
      score: readNumber(record, "score"),
      coverage: readNumber(record, "coverage"),
      lift: readNumber(record, "lift"),
    }),
  };
}
