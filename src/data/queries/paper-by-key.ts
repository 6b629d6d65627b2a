import type { PaperKey } from "#pipeline/contract/ids.ts";
import type { Query } from "#src/data/database.ts";
import {
  readNullableNumber,
  readNullableText,
  readNumber,
  readText,
  readTexts,
} from "#src/data/read-record.ts";
import { PAPER_ITEM_COLUMNS, type PaperItem, toPaperItem } from "./paper-item.ts";

/** All that the page shows of one paper. */
export interface PaperRecord extends PaperItem {
  /** Empty when the source gave none. */
  readonly abstract: string;
  /** Empty when not given; the source may still say how many there are. */
  readonly authors: readonly string[];
  readonly authorCount: number | null;
  readonly organisation: string | null;
  readonly venue: string | null;
  /** As the source gave it: not checked to be an address. */
  readonly url: string | null;
  readonly categories: readonly string[];
  readonly sourceFile: string;
  /** From 1. */
  readonly sourceLine: number;
}

/** The paper of a key: one row, or none. */
export function paperByKey(key: PaperKey): Query<PaperRecord> {
  return {
    sql: `
      SELECT ${PAPER_ITEM_COLUMNS},
        p.abstract, p.authors, p.author_count, p.organisation, p.venue, p.url, p.categories,
        p.source_file, p.source_line
      FROM papers AS p
      WHERE p.key = $1::VARCHAR
      ORDER BY p.paper_id
      LIMIT 1`,
    params: [key],
    toRow: (record) => ({
      ...toPaperItem(record),
      abstract: readText(record, "abstract"),
      authors: readTexts(record, "authors"),
      authorCount: readNullableNumber(record, "author_count"),
      organisation: readNullableText(record, "organisation"),
      venue: readNullableText(record, "venue"),
      url: readNullableText(record, "url"),
      categories: readTexts(record, "categories"),
      sourceFile: readText(record, "source_file"),
      sourceLine: readNumber(record, "source_line"),
    }),
  };
}
