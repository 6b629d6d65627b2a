import { useMemo, useState } from "react";
import type { PaperFilter } from "#src/data/paper-filter.ts";
import type { Picked } from "#src/data/picked.ts";
import {
  countPickedKeywords,
  countPickedPapers,
  type PickedPapers,
} from "#src/data/queries/count-picked.ts";
import { useLatestAnswer } from "#src/data/use-query.ts";

/** What a filter leaves of a pick. */
export interface PickCounts {
  /** What was counted: while a later pick or filter is being counted still the one before. */
  readonly picked: Picked;
  readonly filter: PaperFilter;
  readonly keywordCount: number;
  readonly papers: readonly PickedPapers[];
}

/** What a filter leaves of a pick; null until it is first known, and where there is no database. */
export function usePickCounts(picked: Picked, filter: PaperFilter): PickCounts | null {
  const { keywords, papers } = picked;
  const isKnown = keywords !== null && papers !== null;
  const paperQuery = useMemo(
    () => (isKnown ? countPickedPapers(papers, filter) : null),
    [isKnown, papers, filter],
  );
  const keywordQuery = useMemo(
    () => (isKnown ? countPickedKeywords(keywords, filter) : null),
    [isKnown, keywords, filter],
  );
  const rows = useLatestAnswer(paperQuery);
  const counts = useLatestAnswer(keywordQuery);
  const counted = useMemo(() => {
    if (rows.rows.status !== "ready" || counts.rows.status !== "ready") return null;
    // Of two answers the one comes first: together they tell of this pick only when both have come.
    if (rows.query !== paperQuery || counts.query !== keywordQuery) return null;
    return { picked, filter, keywordCount: counts.rows.value[0] ?? 0, papers: rows.rows.value };
  }, [picked, filter, paperQuery, keywordQuery, rows, counts]);
  const [last, setLast] = useState(counted);
  if (counted !== null && counted !== last) setLast(counted);
  return counted ?? last;
}
