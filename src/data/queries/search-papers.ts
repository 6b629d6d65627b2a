import type { Query } from "#src/data/database.ts";
import { PAPER_ITEM_COLUMNS, type PaperItem, toPaperItem } from "./paper-item.ts";

/**
 * The papers in which every word stands, those with all words in the title first, at most
 * `limit`. Case and accents make no difference.
 * @param words as toWords gives them: lower case, without accents.
 */
export function searchPapers(words: readonly string[], limit: number): Query<PaperItem> {
  return {
    sql: `
      WITH folded AS (
        SELECT paper_id,
          strip_accents(lower(title)) AS title,
          strip_accents(lower(title || ' ' || abstract)) AS text,
          string_split($1::VARCHAR, ' ') AS words
        FROM papers
      ),
      found AS (
        SELECT paper_id,
          list_bool_and(list_transform(words, lambda word: contains(title, word))) AS in_title
        FROM folded
        WHERE list_bool_and(list_transform(words, lambda word: contains(text, word)))
      )
      SELECT ${PAPER_ITEM_COLUMNS}
      FROM found AS f JOIN papers AS p USING (paper_id)
      ORDER BY f.in_title DESC, p.date DESC NULLS LAST, p.paper_id
      LIMIT $2::INTEGER`,
    params: [words.join(" "), limit],
    toRow: toPaperItem,
  };
}
