import { useMemo } from "react";
import { useFilterCounts } from "#src/data/filter-counts.ts";
import { useServices } from "#src/data/services.ts";
import type { Filter } from "#src/state/view-state.ts";

export interface FilterFade {
  /** Keywords without papers in the filter. */
  readonly ghosts: ReadonlySet<number>;
  /** Papers of a keyword in the filter; null while no filter is set or the counts are not known. */
  readonly countOf: (keywordId: number) => number | null;
}

const NO_FADE: FilterFade = { ghosts: new Set(), countOf: () => null };

/** What a filter takes from the map. Until the counts are known nothing fades. */
export function useFilterFade(filter: Filter): FilterFade {
  const { map } = useServices();
  const counts = useFilterCounts(filter);
  const known = counts.status === "ready" ? counts.value : null;
  return useMemo(() => {
    if (known === null || known.paperCount === map.file.paperCount) return NO_FADE;
    return fadeBy(known.byKeyword, map.file.keywords);
  }, [known, map]);
}

/** Keywords that are not counted have no paper left. */
export function fadeBy(
  counts: ReadonlyMap<number, number>,
  keywords: readonly { readonly id: number }[],
): FilterFade {
  const countOf = (id: number): number => counts.get(id) ?? 0;
  return {
    ghosts: new Set(keywords.map(({ id }) => id).filter((id) => countOf(id) === 0)),
    countOf,
  };
}
