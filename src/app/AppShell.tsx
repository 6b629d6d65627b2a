import {
  type ReactNode,
  startTransition,
  useCallback,
  useEffect,
  useMemo,
  useRef,
  useState,
} from "react";
import type { MapIndex } from "#src/data/map-index.ts";
import { ServicesContext } from "#src/data/services.ts";
import { FilterBar } from "#src/features/filters/FilterBar.tsx";
import { MapView } from "#src/features/map/MapView.tsx";
import { Outline } from "#src/features/outline/Outline.tsx";
import { PickProvider } from "#src/features/picking/PickProvider.tsx";
import { PickTools } from "#src/features/picking/PickTools.tsx";
import { TimeStrip } from "#src/features/time/TimeStrip.tsx";
import { useView } from "#src/state/use-view.ts";
import { AppHeader } from "./AppHeader.tsx";
import type { AppServices, SnapshotState } from "./app-services.ts";
import { Notice } from "./Notice.tsx";
import { SideColumn } from "./SideColumn.tsx";
import { TableRegion } from "./TableRegion.tsx";
import { useRegions } from "./use-regions.ts";
import { useTableSwitch } from "./use-table-switch.ts";
import "./app-shell.css";

interface AppShellProps {
  readonly map: MapIndex;
  readonly state: SnapshotState;
  readonly services: AppServices;
}

/** The regions of the page: outline, map, time, panel; where each stands depends on the width. */
export function AppShell({ map, state, services }: AppShellProps): ReactNode {
  const [view] = useView();
  const regions = useRegions(view.selection, view.table);
  const tableButton = useRef<HTMLButtonElement>(null);
  const table = useTableSwitch(regions, tableButton);
  const [mapFailure, setMapFailure] = useState<Error | null>(null);
  const [isMapDrawn, setMapDrawn] = useState(false);
  const notices = useRef<HTMLDivElement>(null);
  const { layout } = regions;
  const { manifest, database } = state;
  const { startRest, retryDatabase } = services;
  const forFeatures = useMemo(
    () => ({ map, manifest, database, retryDatabase }),
    [map, manifest, database, retryDatabase],
  );

  // The map comes first: what stands around it is rendered once the map is on the screen.
  const onFirstPaint = useCallback(() => {
    startRest();
    startTransition(() => setMapDrawn(true));
  }, [startRest]);

  const { title } = map.file;
  useEffect(() => {
    document.title = `${title} · Isotheme`;
  }, [title]);

  return (
    <ServicesContext value={forFeatures}>
      <PickProvider>
        <div className="app-shell" data-layout={layout} data-side={regions.isPanelOpen}>
          <AppHeader title={title} regions={regions} table={table} tableButton={tableButton} />
          <div ref={notices} className="app-notices" tabIndex={-1}>
            {mapFailure !== null && <Notice error={mapFailure} isQuiet />}
            {database.status === "failed" && (
              <Notice
                error={database.error}
                onRetry={() => {
                  // The button goes away with its notice; the keyboard stays where it was.
                  notices.current?.focus();
                  retryDatabase();
                }}
              />
            )}
          </div>
          {layout === "wide" && regions.isOutlineOpen && (
            <div className="app-outline" aria-busy={!isMapDrawn}>
              {isMapDrawn && <Outline />}
            </div>
          )}
          <main key="map" className="app-map">
            <MapView
              renderTools={(ground) => isMapDrawn && <PickTools ground={ground} />}
              onFirstPaint={onFirstPaint}
              onFailure={setMapFailure}
            />
            <div className="app-filter">
              <FilterBar isLive={layout === "narrow"} />
            </div>
          </main>
          {layout !== "narrow" && isMapDrawn && table.isOn && <TableRegion />}
          {layout !== "narrow" && (
            <div className="app-time" aria-busy={!isMapDrawn}>
              {isMapDrawn && <TimeStrip />}
            </div>
          )}
          {isMapDrawn ? <SideColumn regions={regions} /> : <div className="app-side" aria-busy />}
        </div>
      </PickProvider>
    </ServicesContext>
  );
}
