import { type ReactNode, useMemo } from "react";
import type { MapIndex } from "#src/data/map-index.ts";
import { ServicesContext } from "#src/data/services.ts";
import { useView } from "#src/state/use-view.ts";
import { AppHeader } from "./AppHeader.tsx";
import type { AppServices, SnapshotState } from "./app-services.ts";
import { SideColumn } from "./SideColumn.tsx";
import { useRegions } from "./use-regions.ts";
import "./app-shell.css";

interface AppShellProps {
  readonly map: MapIndex;
  readonly state: SnapshotState;
  readonly services: AppServices;
}

/** The regions of the page: outline, map, time, panel; where each stands depends on the width. */
export function AppShell({ map, state, services }: AppShellProps): ReactNode {
  const [view] = useView();
  const regions = useRegions(view.selection);
  const { layout } = regions;
  const { manifest, database } = state;
  const { retryDatabase } = services;
  const forFeatures = useMemo(
    () => ({ map, manifest, database, retryDatabase }),
    [map, manifest, database, retryDatabase],
  );

  return (
    <ServicesContext value={forFeatures}>
      <div
        className="app-shell"
        data-layout={layout}
        data-outline={layout === "wide" && regions.isOutlineOpen ? "open" : "folded"}
        data-panel={regions.isPanelOpen ? "open" : "folded"}
      >
        <AppHeader title={map.file.title} regions={regions} />
        {layout === "wide" && regions.isOutlineOpen && <div className="app-outline" />}
        <main key="map" className="app-map" />
        {layout !== "narrow" && <div className="app-time" />}
        <SideColumn regions={regions} />
      </div>
    </ServicesContext>
  );
}
