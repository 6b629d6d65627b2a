import type { PaperId, PaperKey, ThemeId } from "#pipeline/contract/ids.ts";
import type { SqlRecord } from "#src/data/database.ts";
import {
  readNullableNumber,
  readNullableText,
  readNullableThemeId,
  readPaperId,
  readPaperKey,
  readText,
} from "#src/data/read-record.ts";

/** A paper as lists show it. */
export interface PaperItem {
  readonly id: PaperId;
  readonly key: PaperKey;
  readonly title: string;
  /** ISO day; null when undated. */
  readonly date: string | null;
  /** `day`, `month` or `year`; null when undated. */
  readonly datePrecision: string | null;
  /** Comments on the source's page; null when not said. */
  readonly commentCount: number | null;
  readonly themeId: ThemeId | null;
}

/** The columns of a PaperItem, from papers under the name `p`. */
export const PAPER_ITEM_COLUMNS = `
  p.paper_id, p.key, p.title, p.date::VARCHAR AS date, p.date_precision, p.comment_count, p.theme_id`;

export function toPaperItem(record: SqlRecord): PaperItem {
  return {
    id: readPaperId(record, "paper_id"),
    key: readPaperKey(record, "key"),
    title: readText(record, "title"),
    date: readNullableText(record, "date"),
    datePrecision: readNullableText(record, "date_precision"),
    commentCount: readNullableNumber(record, "comment_count"),
    themeId: readNullableThemeId(record, "theme_id"),
  };
}
