import { useMemo } from "react";
import type { PaperFilter } from "#src/data/paper-filter.ts";
import type { Picked } from "#src/data/picked.ts";
import {
  countPickedKeywords,
  countPickedPapers,
  type PickedPapers,
} from "#src/data/queries/count-picked.ts";
import { useLatestQuery } from "#src/data/use-query.ts";

/** What a filter leaves of a pick. */
export interface PickCounts {
  readonly keywordCount: number;
  readonly papers: readonly PickedPapers[];
}

/** What a filter leaves of a pick; null until it is known, and where there is no database. */
export function usePickCounts(
  { keywords, papers }: Picked,
  filter: PaperFilter,
): PickCounts | null {
  const rows = useLatestQuery(
    useMemo(() => countPickedPapers(papers ?? [], filter), [papers, filter]),
  );
  const counts = useLatestQuery(
    useMemo(() => countPickedKeywords(keywords ?? [], filter), [keywords, filter]),
  );
  return useMemo(() => {
    if (papers === null || rows.status !== "ready" || counts.status !== "ready") return null;
    return { keywordCount: counts.value[0] ?? 0, papers: rows.value };
  }, [papers, rows, counts]);
}
