/**
 * The common tables `middle` (one row: the middle date of all dated papers) and `keyword_trends`
 * (keyword_id, trend).
 *
 * A trend tells whether the papers of a keyword are later than the papers of the map: papers after
 * the middle date are late ones; the trend is the binary logarithm of the keyword's odds of being
 * in a late paper, divided by the odds of all dated papers. 0 is what chance gives, 1 twice the
 * odds, -1 half of them. Four made-up papers, as late as all are, are added to each keyword's own,
 * so that a few papers make no strong trend (a beta prior with the mean of the map). Null, too few
 * papers to say, below five dated papers; null for all when no paper is later than the middle.
 */
export const KEYWORD_TRENDS = `
  dated AS (SELECT paper_id, date FROM papers WHERE date IS NOT NULL),
  middle AS (SELECT quantile_disc(date, 0.5) AS date FROM dated),
  placed_in_time AS (
    SELECT dated.paper_id, (dated.date > middle.date)::INTEGER AS is_late FROM dated, middle
  ),
  chance AS (SELECT avg(is_late)::DOUBLE AS late FROM placed_in_time),
  keyword_shares AS (
    SELECT keyword_id, count(*) AS dated_count,
      (sum(is_late) + 4 * any_value(chance.late)) / (count(*) + 4) AS late,
      any_value(chance.late) AS chance
    FROM paper_keywords JOIN placed_in_time USING (paper_id), chance
    GROUP BY keyword_id
  ),
  keyword_trends AS (
    SELECT keyword_id,
      CASE WHEN dated_count >= 5 AND chance > 0 THEN
        log2((late / (1 - late)) / (chance / (1 - chance)))
      END AS trend
    FROM keyword_shares
  )`;
