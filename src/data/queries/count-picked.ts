import type { KeywordId, PaperId, ThemeId } from "#pipeline/contract/ids.ts";
import type { Query } from "#src/data/database.ts";
import type { PaperFilter } from "#src/data/paper-filter.ts";
import { readNullableText, readNullableThemeId, readNumber } from "#src/data/read-record.ts";
import { FILTERED_PAPERS, filterParams } from "./filtered-papers.ts";
import { joinIds, listedIds } from "./listed.ts";

/** Papers of one theme from one time. */
export interface PickedPapers {
  /** Null for papers of no theme. */
  readonly themeId: ThemeId | null;
  /** `2024-03`, or `2024` where only the year is known; null for undated papers. */
  readonly month: string | null;
  readonly paperCount: number;
}

/** How many of these papers a filter leaves, by theme and month. */
export function countPickedPapers(
  papers: Iterable<PaperId>,
  filter: PaperFilter,
): Query<PickedPapers> {
  return {
    sql: `
      WITH ${FILTERED_PAPERS}
      SELECT p.theme_id,
        left(p.date::VARCHAR, CASE p.date_precision WHEN 'year' THEN 4 ELSE 7 END) AS month,
        count(*)::INTEGER AS paper_count
      FROM filtered AS f JOIN papers AS p USING (paper_id)
      WHERE f.paper_id IN (${listedIds("$5")})
      GROUP BY ALL
      ORDER BY p.theme_id NULLS LAST, month NULLS LAST`,
    params: [...filterParams(filter), joinIds(papers)],
    toRow: (record) => ({
      themeId: readNullableThemeId(record, "theme_id"),
      month: readNullableText(record, "month"),
      paperCount: readNumber(record, "paper_count"),
    }),
  };
}

/** How many of these keywords still have a paper in a filter; one row. */
export function countPickedKeywords(
  keywords: Iterable<KeywordId>,
  filter: PaperFilter,
): Query<number> {
  return {
    sql: `
      WITH ${FILTERED_PAPERS}
      SELECT count(DISTINCT pk.keyword_id)::INTEGER AS keyword_count
      FROM filtered JOIN paper_keywords AS pk USING (paper_id)
      WHERE pk.keyword_id IN (${listedIds("$5")})`,
    params: [...filterParams(filter), joinIds(keywords)],
    toRow: (record) => readNumber(record, "keyword_count"),
  };
}
