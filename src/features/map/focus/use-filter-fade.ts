import { useMemo } from "react";
import type { MapFile } from "#pipeline/contract/map-file.ts";
import { useFilterCounts } from "#src/data/filter-counts.ts";
import { isOpenFilter } from "#src/data/paper-filter.ts";
import { filteredPaperIds } from "#src/data/queries/filtered-paper-ids.ts";
import { useServices } from "#src/data/services.ts";
import { useLatestQuery } from "#src/data/use-query.ts";
import type { MapModel } from "#src/features/map/model/map-model.ts";
import type { Filter } from "#src/state/view-state.ts";

export interface FilterFade {
  /** Dots that are out: keywords without papers in the filter, papers that do not pass it. */
  readonly ghosts: ReadonlySet<number>;
  /** Themes without papers in the filter. */
  readonly ghostThemes: ReadonlySet<number>;
  /** Papers of a keyword in the filter; null while no filter is set or the counts are not known. */
  readonly countOf: (keywordId: number) => number | null;
}

/** Papers by id. */
interface PapersInFilter {
  readonly byKeyword: ReadonlyMap<number, number>;
  readonly byTheme: ReadonlyMap<number, number>;
}

const NO_FADE: FilterFade = { ghosts: new Set(), ghostThemes: new Set(), countOf: () => null };

/** What a filter takes from the map. Until the counts are known nothing fades. */
export function useFilterFade(filter: Filter, { kind, dots }: MapModel): FilterFade {
  const { map } = useServices();
  const counts = useFilterCounts(filter);
  const known = counts.status === "ready" ? counts.value : null;
  const asksPapers = kind === "paper" && !isOpenFilter(filter);
  const passing = useLatestQuery(
    useMemo(() => (asksPapers ? filteredPaperIds(filter) : null), [asksPapers, filter]),
  );
  const [papers = null] = passing.status === "ready" ? passing.value : [];
  const fade = useMemo(() => {
    if (known === null || known.paperCount === map.file.paperCount) return NO_FADE;
    return fadeBy(known, map.file);
  }, [known, map]);
  const ghosts = useMemo(() => {
    if (kind === "keyword") return fade.ghosts;
    return papers === null ? NO_FADE.ghosts : idsWithout(dots.keys(), papers);
  }, [kind, dots, fade, papers]);
  return useMemo(() => ({ ...fade, ghosts }), [fade, ghosts]);
}

function idsWithout(ids: Iterable<number>, taken: readonly number[]): ReadonlySet<number> {
  const left = new Set(ids);
  for (const id of taken) left.delete(id);
  return left;
}

/** Keywords and themes that are not counted have no paper left. */
export function fadeBy(
  { byKeyword, byTheme }: PapersInFilter,
  { keywords, themes }: Pick<MapFile, "keywords" | "themes">,
): FilterFade {
  const countOf = (id: number): number => byKeyword.get(id) ?? 0;
  return {
    ghosts: new Set(keywords.map(({ id }) => id).filter((id) => countOf(id) === 0)),
    ghostThemes: new Set(themes.map(({ id }) => id).filter((id) => (byTheme.get(id) ?? 0) === 0)),
    countOf,
  };
}
