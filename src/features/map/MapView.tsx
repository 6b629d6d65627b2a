import { type KeyboardEvent, type ReactNode, useId, useMemo, useState } from "react";
import type { IsothemeError } from "#pipeline/contract/errors.ts";
import { useServices } from "#src/data/services.ts";
import { traceThemeAreas } from "#src/features/map/areas/theme-areas.ts";
import { MapControls } from "#src/features/map/camera/MapControls.tsx";
import { type Helm, steerByKey } from "#src/features/map/camera/steer-by-key.ts";
import { useDrawnMap } from "#src/features/map/model/use-drawn-map.ts";
import { summariseMap } from "#src/features/map/words/describe-map.ts";
import { MapLegend } from "#src/features/map/words/MapLegend.tsx";
import { findCommand } from "#src/lib/keys.ts";
import { useView } from "#src/state/use-view.ts";
import { usePalette } from "#src/ui/use-palette.ts";
import { LookMenu } from "./look/LookMenu.tsx";
import { MapNotice } from "./look/MapNotice.tsx";
import { MapMenu } from "./menu/MapMenu.tsx";
import { useMapMenu } from "./menu/use-map-menu.ts";
import { useMinimap } from "./minimap/use-minimap.ts";
import { type MapGround, useMapGround } from "./use-map-ground.ts";
import { useMapReading } from "./use-map-reading.ts";
import { useMapSession } from "./use-map-session.ts";
import { useWalk } from "./walk/use-walk.ts";
import { toFocus } from "./walk/walked-subject.ts";
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
  const palette = usePalette();
  const drawn = useDrawnMap(view.look, palette);
  const { model } = drawn;
  const areas = useMemo(() => traceThemeAreas(map.file), [map]);
  const reading = useMapReading(view, drawn, palette);
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
  const walk = useWalk(session, model, reading.picked);
  const menu = useMapMenu(container, session, walk.getWalked);
  const [news, setNews] = useState("");
  const { canvas, isOn, toggle } = useMinimap(session, { model, areas, palette });
  const obey = (event: KeyboardEvent): void => {
    if (event.target !== event.currentTarget) return;
    const command = findCommand("map", event);
    if (command === null) return;
    if (command === "open-menu") menu.openAtWalked();
    else if (!walk.obey(command) && !steerByKey(command, helm)) return;
    event.preventDefault();
  };

  return (
    <section className="map" aria-label="Map">
      <div
        ref={container}
        className="map-canvas"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: the keys of the map walk over it.
        tabIndex={0}
        role="application"
        aria-label={summariseMap(model)}
        aria-describedby={instructions}
        onKeyDown={obey}
        onFocus={({ currentTarget }) => {
          // Not where a click brought the focus: that stands on what it is on.
          if (currentTarget.matches(":focus-visible")) walk.resume();
        }}
        onBlur={walk.rest}
      />
      <p id={instructions} className="visually-hidden">
        Arrow keys walk to the nearest theme. Enter opens it and steps in to its dots, Escape steps
        out, Space adds to the pick or takes away, M switches between keywords and papers. Shift and
        arrow keys move the map, plus and minus zoom. A question mark lists all keys.
      </p>
      <p className="visually-hidden map-said" aria-live="polite">
        {walk.said}
      </p>
      <p className="visually-hidden" role="status">
        {news}
      </p>
      <div className="map-key">
        <MapNotice missing={drawn.missing} />
        <MapLegend drawn={drawn} palette={palette} hasGhosts={reading.ghosts.size > 0} />
        <LookMenu kind={model.kind} />
      </div>
      <div className="map-corner">
        {isOn && <canvas ref={canvas} className="map-minimap" />}
        <MapControls helm={helm} hasMinimap={isOn} onMinimap={toggle} />
      </div>
      <MapMenu
        call={menu.call}
        model={model}
        container={container}
        onClose={menu.close}
        onShow={(subject) => session.current?.pilot.bringIntoView(toFocus(subject, model))}
        onShowAll={helm.showAll}
        onNews={setNews}
      />
      {renderTools(ground)}
    </section>
  );
}
