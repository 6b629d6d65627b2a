import { type KeyboardEvent, type ReactNode, useId, useMemo } from "react";
import type { IsothemeError } from "#pipeline/contract/errors.ts";
import { usePicked } from "#src/data/picked.ts";
import { useServices } from "#src/data/services.ts";
import { useView } from "#src/state/use-view.ts";
import { usePalette } from "#src/ui/use-palette.ts";
import { describeKeyword, describePaper, summariseMap } from "./describe-map.ts";
import { LookMenu } from "./look/LookMenu.tsx";
import { MapNotice } from "./look/MapNotice.tsx";
import { MapControls } from "./MapControls.tsx";
import { MapLegend } from "./MapLegend.tsx";
import type { MapReading } from "./map-reading.ts";
import { type Helm, steerByKey } from "./steer-by-key.ts";
import { traceThemeAreas } from "./theme-areas.ts";
import { useChosenFocus } from "./use-chosen-focus.ts";
import { useDrawnMap } from "./use-drawn-map.ts";
import { useFilterFade } from "./use-filter-fade.ts";
import { type MapGround, useMapGround } from "./use-map-ground.ts";
import { useMapSession } from "./use-map-session.ts";
import "./map.css";

interface MapViewProps {
  /** Tools that lie over the map. */
  readonly renderTools: (ground: MapGround) => ReactNode;
  /** Called once the first frame is drawn, whatever it was drawn with. */
  readonly onFirstPaint: () => void;
  /** Called with why the map is drawn without WebGL, and with null when it is drawn with it again. */
  readonly onFailure: (error: IsothemeError | null) => void;
}

/** The map of the themes: what it shows follows the view, what the reader does changes the view. */
export function MapView({ renderTools, onFirstPaint, onFailure }: MapViewProps): ReactNode {
  const { map } = useServices();
  const [view] = useView();
  const { lines } = view.look;
  const palette = usePalette();
  const drawn = useDrawnMap(view.look, palette);
  const { model, inks, papers } = drawn;
  const chosen = useChosenFocus(view.selection, model);
  const { ghosts, ghostThemes, countOf } = useFilterFade(view.filter, model);
  const areas = useMemo(() => traceThemeAreas(map.file), [map]);
  const picked = usePicked(model);
  const reading = useMemo((): MapReading => {
    const describe = (id: number): string => {
      const dot = model.dots.get(id);
      if (dot === undefined) return "";
      return papers === null
        ? describeKeyword(dot, model, countOf(id))
        : describePaper(id, model, papers);
    };
    return { palette, inks, chosen, picked, ghosts, ghostThemes, describe, lines };
  }, [palette, inks, chosen, picked, ghosts, ghostThemes, countOf, model, papers, lines]);
  const { container, session } = useMapSession(
    { model, areas, reading },
    { onFirstPaint, onFailure },
  );
  const ground = useMapGround(session, model);
  const instructions = useId();

  const helm = useMemo(
    (): Helm => ({
      zoomBy: (factor) => session.current?.pilot.zoomBy(factor),
      panBy: (right, down) => session.current?.pilot.panBy(right, down),
      showAll: () => session.current?.pilot.showAll(),
    }),
    [session],
  );
  const steer = (event: KeyboardEvent): void => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    if (steerByKey(event.key, helm)) event.preventDefault();
  };

  return (
    <section className="map" aria-label="Map">
      <div
        ref={container}
        className="map-canvas"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: the keys below pan and zoom the map.
        tabIndex={0}
        role="application"
        aria-label={summariseMap(model)}
        aria-describedby={instructions}
        onKeyDown={steer}
      />
      <p id={instructions} className="visually-hidden">
        Arrow keys move the map, plus and minus zoom, 0 shows the whole map. The outline lists every
        theme; the search finds every keyword.
      </p>
      <div className="map-key">
        <MapNotice missing={drawn.missing} />
        <MapLegend drawn={drawn} palette={palette} hasGhosts={ghosts.size > 0} />
        <LookMenu kind={model.kind} />
      </div>
      <MapControls helm={helm} />
      {renderTools(ground)}
    </section>
  );
}
