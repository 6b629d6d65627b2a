import { useMemo } from "react";
import { usePicked } from "#src/data/picked.ts";
import { useChosenFocus } from "#src/features/map/focus/use-chosen-focus.ts";
import { useFilterFade } from "#src/features/map/focus/use-filter-fade.ts";
import type { DrawnMap } from "#src/features/map/model/use-drawn-map.ts";
import { describeKeyword, describePaper } from "#src/features/map/words/describe-map.ts";
import type { ViewState } from "#src/state/view-state.ts";
import type { Palette } from "#src/ui/palette.ts";
import type { MapReading } from "./map-reading.ts";

/** What the view asks the map to show; the same object as long as that stays. */
export function useMapReading(
  { look, selection, filter }: ViewState,
  { model, inks, papers }: DrawnMap,
  palette: Palette,
): MapReading {
  const chosen = useChosenFocus(selection, model);
  const { ghosts, ghostThemes, countOf } = useFilterFade(filter, model);
  const picked = usePicked(model);
  const { lines } = look;
  return useMemo((): MapReading => {
    const describe = (id: number): string => {
      const dot = model.dots.get(id);
      if (dot === undefined) return "";
      return papers === null
        ? describeKeyword(dot, model, countOf(id))
        : describePaper(id, model, papers);
    };
    return { palette, inks, chosen, picked, ghosts, ghostThemes, describe, lines };
  }, [palette, inks, chosen, picked, ghosts, ghostThemes, countOf, model, papers, lines]);
}
