import type { KeywordKey, ThemeId } from "#pipeline/contract/ids.ts";
import type { SqlRecord } from "#src/data/database.ts";
import {
  readKeywordKey,
  readNullableThemeId,
  readNumber,
  readText,
} from "#src/data/read-record.ts";

/** One end of a link, as lists name it. */
export interface LinkEnd {
  readonly key: KeywordKey;
  readonly label: string;
  readonly themeId: ThemeId | null;
}

/** A link as lists show it, with both its ends. */
export interface NamedLink {
  readonly a: LinkEnd;
  readonly b: LinkEnd;
  /** Papers that have both. */
  readonly sharedCount: number;
  /** Above 0 to 1. */
  readonly weight: number;
}

/** The columns of a NamedLink: a link `l` between keywords `ka` and `kb`. */
export const NAMED_LINK_COLUMNS = `
  ka.key AS a_key, ka.label AS a_label, ka.theme_id AS a_theme,
  kb.key AS b_key, kb.label AS b_label, kb.theme_id AS b_theme,
  l.paper_count AS shared_count, l.weight`;

export function toNamedLink(record: SqlRecord): NamedLink {
  return {
    a: {
      key: readKeywordKey(record, "a_key"),
      label: readText(record, "a_label"),
      themeId: readNullableThemeId(record, "a_theme"),
    },
    b: {
      key: readKeywordKey(record, "b_key"),
      label: readText(record, "b_label"),
      themeId: readNullableThemeId(record, "b_theme"),
    },
    sharedCount: readNumber(record, "shared_count"),
    weight: readNumber(record, "weight"),
  };
}
