import { useEffect, useMemo, useRef, useState } from "react";
import { isKeywordId, isThemeId, type KeywordId, type ThemeId } from "#pipeline/contract/ids.ts";
import { createLatest, type Latest } from "#src/lib/latest.ts";
import { failed, LOADING, type Loadable, ready } from "#src/lib/loadable.ts";
import type { MapIndex } from "./map-index.ts";
import { isOpenFilter, type PaperFilter } from "./paper-filter.ts";
import { type CountRow, countFiltered } from "./queries/count-filtered.ts";
import { useServices } from "./services.ts";

/** What a filter leaves. A keyword or theme that is not listed has no paper left. */
export interface FilterCounts {
  readonly paperCount: number;
  /** Undated papers of the filter's themes, whether they are shown or not. */
  readonly undatedCount: number;
  readonly byKeyword: ReadonlyMap<KeywordId, number>;
  readonly byTheme: ReadonlyMap<ThemeId, number>;
}

/**
 * The counts for a filter; null, or a filter that lets all through, needs no database. While the
 * filter moves, the counts follow as fast as the database answers and never go back in time.
 */
export function useFilterCounts(filter: PaperFilter | null): Loadable<FilterCounts> {
  const { map, database } = useServices();
  const everything = useMemo(() => ready(countEverything(map)), [map]);
  const isOpen = filter === null || isOpenFilter(filter);
  const [counts, setCounts] = useState<Loadable<FilterCounts>>(LOADING);
  // The counts shown last stay until the next are known, so that nothing flickers; those from
  // before the filter was opened would be no counts of this filter.
  if (isOpen && counts.status !== "loading") setCounts(LOADING);
  const latest = useRef<Latest<PaperFilter> | null>(null);

  useEffect(() => {
    if (database.status !== "ready") return;
    const { run } = database.value;
    const asking = createLatest(
      async (asked: PaperFilter, signal) => toFilterCounts(await run(countFiltered(asked), signal)),
      {
        onAnswer: (found) => setCounts(ready(found)),
        onFailure: (cause) => setCounts(failed(cause)),
      },
    );
    latest.current = asking;
    return () => asking.dispose();
  }, [database]);

  useEffect(() => {
    if (!isOpen && database.status === "ready") latest.current?.ask(filter);
  }, [filter, isOpen, database]);

  if (isOpen) return everything;
  return database.status === "ready" ? counts : database;
}

/** The counts without a filter, from the map alone. */
export function countEverything({ file, keywords, themes }: MapIndex): FilterCounts {
  return {
    paperCount: file.paperCount,
    undatedCount: file.undatedCount,
    byKeyword: new Map(keywords.map((keyword) => [keyword.id, keyword.paperCount])),
    byTheme: new Map(themes.map((theme) => [theme.id, theme.paperCount])),
  };
}

function toFilterCounts(rows: readonly CountRow[]): FilterCounts {
  const byKeyword = new Map<KeywordId, number>();
  const byTheme = new Map<ThemeId, number>();
  let paperCount = 0;
  let undatedCount = 0;
  for (const row of rows) {
    if (row.kind === "paper") paperCount = row.paperCount;
    else if (row.kind === "undated") undatedCount = row.paperCount;
    else if (row.kind === "theme" && isThemeId(row.id)) byTheme.set(row.id, row.paperCount);
    else if (isKeywordId(row.id)) byKeyword.set(row.id, row.paperCount);
  }
  return { paperCount, undatedCount, byKeyword, byTheme };
}
