import type { KeywordId, KeywordKey, ThemeId } from "#pipeline/contract/ids.ts";
import type { SqlRecord } from "#src/data/database.ts";
import {
  readKeywordId,
  readKeywordKey,
  readNullableThemeId,
  readNumber,
  readText,
} from "#src/data/read-record.ts";

/** A keyword as lists show it; it need not be on the map. */
export interface KeywordItem {
  readonly id: KeywordId;
  readonly key: KeywordKey;
  readonly label: string;
  readonly paperCount: number;
  /** Null when it is not on the map. */
  readonly themeId: ThemeId | null;
}

/** The columns of a KeywordItem, from keywords under the name `k`. */
export const KEYWORD_ITEM_COLUMNS = "k.keyword_id, k.key, k.label, k.paper_count, k.theme_id";

export function toKeywordItem(record: SqlRecord): KeywordItem {
  return {
    id: readKeywordId(record, "keyword_id"),
    key: readKeywordKey(record, "key"),
    label: readText(record, "label"),
    paperCount: readNumber(record, "paper_count"),
    themeId: readNullableThemeId(record, "theme_id"),
  };
}
