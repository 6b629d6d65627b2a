import type { ThemeId } from "#pipeline/contract/ids.ts";
import type { Query } from "#src/data/database.ts";
import { readNumber } from "#src/data/read-record.ts";
import { PAPER_ITEM_COLUMNS, type PaperItem, toPaperItem } from "./paper-item.ts";

/** A paper that belongs to two themes, with the share of each. */
export interface BridgingPaper {
  readonly paper: PaperItem;
  readonly aShare: number;
  readonly bShare: number;
}

/** The papers that belong to both themes by a tenth or more, most evenly first, at most `limit`. */
export function papersBetweenThemes(a: ThemeId, b: ThemeId, limit: number): Query<BridgingPaper> {
  return {
    sql: `
      SELECT ${PAPER_ITEM_COLUMNS}, ta.weight AS a_share, tb.weight AS b_share
      FROM papers AS p
      JOIN paper_themes AS ta ON ta.paper_id = p.paper_id AND ta.theme_id = $1::INTEGER
      JOIN paper_themes AS tb ON tb.paper_id = p.paper_id AND tb.theme_id = $2::INTEGER
      WHERE ta.weight >= 0.1 AND tb.weight >= 0.1
      ORDER BY least(ta.weight, tb.weight) DESC, p.paper_id
      LIMIT $3::INTEGER`,
    params: [a, b, limit],
    toRow: (record) => ({
      paper: toPaperItem(record),
      aShare: readNumber(record, "a_share"),
      bShare: readNumber(record, "b_share"),
    }),
  };
}
