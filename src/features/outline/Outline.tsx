import { type ReactNode, useEffect, useMemo } from "react";
import type { MapFile } from "#pipeline/contract/map-file.ts";
import { useFilterCounts } from "#src/data/filter-counts.ts";
import { useServices } from "#src/data/services.ts";
import { useHover, useHoverStore } from "#src/state/use-hover.ts";
import { useView } from "#src/state/use-view.ts";
import { coloursOf } from "#src/ui/palette.ts";
import { usePalette } from "#src/ui/use-palette.ts";
import { binMonths, sparkPath } from "./spark-path.ts";
import { ThemeRow } from "./ThemeRow.tsx";
import { leftOverWords } from "./theme-words.ts";
import "./outline.css";

const SPARK_WIDTH = 56;
const SPARK_HEIGHT = 16;

/** The themes as a list: for the eye an index of the map, for the keyboard the map itself. */
export function Outline(): ReactNode {
  const { map } = useServices();
  const [view, dispatch] = useView();
  const palette = usePalette();
  const counts = useFilterCounts(view.filter);
  const hover = useHover();
  const hoverStore = useHoverStore();
  const sparks = useMemo(() => drawSparks(map.file), [map]);
  const leftOver = leftOverWords(map.file.unplacedCount, map.file.undatedCount);
  const { selection, filter } = view;
  const isAnythingChosen = selection !== null;

  // A row that goes away, or keeps the focus after its theme was let go, tells of no leaving.
  useEffect(() => {
    const clear = (): void => {
      if (hoverStore.getHover()?.kind === "theme") hoverStore.setHover(null);
    };
    if (!isAnythingChosen) clear();
    return clear;
  }, [hoverStore, isAnythingChosen]);

  return (
    <nav className="outline" aria-label="Themes">
      <h2 className="outline-title">
        Themes <span className="outline-title-count tabular">{map.themes.length}</span>
      </h2>
      <ul className="outline-list">
        {map.themes.map((theme) => (
          <ThemeRow
            key={theme.id}
            theme={theme}
            colours={coloursOf(palette, theme.colour)}
            inFilter={counts.status === "ready" ? (counts.value.byTheme.get(theme.id) ?? 0) : null}
            spark={sparks.get(theme.id) ?? null}
            state={{
              isChosen: selection?.kind === "theme" && selection.id === theme.id,
              isHovered: hover?.kind === "theme" && hover.id === theme.id,
              isFiltered: filter.themes.includes(theme.id),
              isLeftOut: filter.themes.length > 0 && !filter.themes.includes(theme.id),
            }}
            actions={{ dispatch, setHover: hoverStore.setHover }}
          />
        ))}
      </ul>
      {leftOver.length > 0 && (
        <ul className="outline-left-over">
          {leftOver.map((words) => (
            <li key={words}>{words}</li>
          ))}
        </ul>
      )}
    </nav>
  );
}

function drawSparks({ dates, themes }: MapFile): ReadonlyMap<number, string> {
  const sparks = new Map<number, string>();
  if (dates === null) return sparks;
  // One scale for all, so that the themes can be compared.
  const most = themes.reduce(
    (found, { months }) => Math.max(found, ...binMonths(months, dates)),
    1,
  );
  for (const { id, months } of themes) {
    const frame = { ...dates, width: SPARK_WIDTH, height: SPARK_HEIGHT };
    const path = sparkPath(months, frame, most);
    if (path !== null) sparks.set(id, path);
  }
  return sparks;
}
