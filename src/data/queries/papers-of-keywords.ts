import type { KeywordKey, PaperId } from "#pipeline/contract/ids.ts";
import type { Query } from "#src/data/database.ts";
import { readKeywordKey, readPaperId } from "#src/data/read-record.ts";
import { joinTexts, listedTexts } from "./listed.ts";

/** A paper that has a keyword. */
export interface PaperOfKeyword {
  readonly keywordKey: KeywordKey;
  readonly id: PaperId;
}

/** The papers that have any of these keywords, once for each that they have. */
export function papersOfKeywords(keys: readonly KeywordKey[]): Query<PaperOfKeyword> {
  return {
    sql: `
      SELECT k.key, pk.paper_id
      FROM keywords AS k JOIN paper_keywords AS pk USING (keyword_id)
      WHERE k.key IN (${listedTexts("$1")})
      ORDER BY pk.paper_id, k.key`,
    params: [joinTexts(keys)],
    toRow: (record) => ({
      keywordKey: readKeywordKey(record, "key"),
      id: readPaperId(record, "paper_id"),
    }),
  };
}
