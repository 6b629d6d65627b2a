import type { Query, SqlRecord } from "#src/data/database.ts";
import { readText } from "#src/data/read-record.ts";
import { KEYWORD_ITEM_COLUMNS, type KeywordItem, toKeywordItem } from "./keyword-item.ts";

/** A keyword with the spelling that was found, which need not be its label. */
export interface FoundKeyword extends KeywordItem {
  readonly spelling: string;
}

/**
 * The keywords one of whose spellings holds every word, those in most papers first, at most
 * `limit`; with the most frequent of those spellings. Case and accents make no difference.
 * @param words as toWords gives them: lower case, without accents.
 */
export function searchKeywords(words: readonly string[], limit: number): Query<FoundKeyword> {
  return {
    sql: `
      WITH spelt AS (
        SELECT keyword_id, list_filter(spellings, lambda spelling: list_bool_and(list_transform(
          string_split($1::VARCHAR, ' '),
          lambda word: contains(strip_accents(lower(spelling)), word)
        ))) AS found
        FROM keywords
      )
      SELECT ${KEYWORD_ITEM_COLUMNS}, s.found[1] AS spelling
      FROM spelt AS s JOIN keywords AS k USING (keyword_id)
      WHERE len(s.found) > 0
      ORDER BY k.paper_count DESC, k.keyword_id
      LIMIT $2::INTEGER`,
    params: [words.join(" "), limit],
    toRow: toFoundKeyword,
  };
}

function toFoundKeyword(record: SqlRecord): FoundKeyword {
  return { ...toKeywordItem(record), spelling: readText(record, "spelling") };
}
