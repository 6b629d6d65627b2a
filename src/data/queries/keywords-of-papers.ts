import type { KeywordId, PaperKey } from "#pipeline/contract/ids.ts";
import type { Query } from "#src/data/database.ts";
import { readKeywordId, readPaperKey } from "#src/data/read-record.ts";
import { joinTexts, listedTexts } from "./listed.ts";

/** A keyword that a paper has. */
export interface KeywordOfPaper {
  readonly paperKey: PaperKey;
  readonly id: KeywordId;
}

/** The keywords that any of these papers has, once for each that has them. */
export function keywordsOfPapers(keys: readonly PaperKey[]): Query<KeywordOfPaper> {
  return {
    sql: `
      SELECT p.key, pk.keyword_id
      FROM papers AS p JOIN paper_keywords AS pk USING (paper_id)
      WHERE p.key IN (${listedTexts("$1")})
      ORDER BY pk.keyword_id, p.key`,
    params: [joinTexts(keys)],
    toRow: (record) => ({
      paperKey: readPaperKey(record, "key"),
      id: readKeywordId(record, "keyword_id"),
    }),
  };
}
