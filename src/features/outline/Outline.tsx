import { type ReactNode, useEffect, useMemo } from "react";
import type { ThemeId } from "#pipeline/contract/ids.ts";
import type { MapFile } from "#pipeline/contract/map-file.ts";
import { useFilterCounts } from "#src/data/filter-counts.ts";
import type { ThemeNode } from "#src/data/map-index.ts";
import { useServices } from "#src/data/services.ts";
import { whyNoThemes } from "#src/data/why-no-themes.ts";
import { useHover, useHoverStore } from "#src/state/use-hover.ts";
import { useView } from "#src/state/use-view.ts";
import { coloursOf } from "#src/ui/palette.ts";
import { usePalette } from "#src/ui/use-palette.ts";
import { groupThemes } from "./group-themes.ts";
import { ParentHeading } from "./ParentHeading.tsx";
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
  const groups = useMemo(() => groupThemes(map.themes, map.parents), [map]);
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

  const inFilter = (theme: ThemeNode): number | null =>
    counts.status === "ready" ? (counts.value.byTheme.get(theme.id) ?? 0) : null;
  const isChosen = (id: ThemeId): boolean => selection?.kind === "theme" && selection.id === id;
  const rowOf = (theme: ThemeNode, parts = map.partsOfTheme(theme.id)): ReactNode => (
    <ThemeRow
      key={theme.id}
      theme={theme}
      parts={parts}
      colours={coloursOf(palette, theme.colour)}
      inFilter={inFilter(theme)}
      spark={sparks.get(theme.id) ?? null}
      state={{
        isChosen: isChosen(theme.id),
        chosenPart: parts.find((part) => isChosen(part.id))?.id ?? null,
        isHovered: hover?.kind === "theme" && hover.id === theme.id,
        isFiltered: filter.themes.includes(theme.id),
        isLeftOut: filter.themes.length > 0 && !filter.themes.includes(theme.id),
      }}
      actions={{ dispatch, setHover: hoverStore.setHover }}
    />
  );

  return (
    <nav
      className="outline"
      aria-label="Themes"
      data-divided={map.file.subThemes.length > 0 || undefined}
    >
      <h2 className="outline-title">
        Themes{" "}
        {map.themes.length > 0 && (
          <span className="outline-title-count tabular">{map.themes.length}</span>
        )}
      </h2>
      {map.themes.length === 0 && <p className="outline-none">{whyNoThemes(map.file)}</p>}
      {groups.map(({ parent, themes }) => {
        const nameId = parent === null ? undefined : `outline-parent-${parent.id}`;
        return (
          <div key={parent?.id ?? "none"} className="outline-group">
            {parent !== null && <ParentHeading parent={parent} nameId={nameId} />}
            <ul className="outline-list" aria-labelledby={nameId}>
              {themes.map((theme) => rowOf(theme))}
            </ul>
          </div>
        );
      })}
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
