import { useMemo } from "react";
import type { MapFile } from "#pipeline/contract/map-file.ts";
import { useFilterCounts } from "#src/data/filter-counts.ts";
import { useServices } from "#src/data/services.ts";
import type { Filter } from "#src/state/view-state.ts";

export interface FilterFade {
  /** Keywords without papers in the filter. */
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
export function useFilterFade(filter: Filter): FilterFade {
  const { map } = useServices();
  const counts = useFilterCounts(filter);
  const known = counts.status === "ready" ? counts.value : null;
  return useMemo(() => {
    if (known === null || known.paperCount === map.file.paperCount) return NO_FADE;
    return fadeBy(known, map.file);
  }, [known, map]);
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
