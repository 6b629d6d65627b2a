import { Toolbar } from "@base-ui/react/toolbar";
import { type ReactNode, useSyncExternalStore } from "react";
import {
  canFillScreen,
  isFullScreen,
  toggleFullScreen,
  watchFullScreen,
} from "#src/lib/full-screen.ts";
import { useMedia } from "#src/ui/use-media.ts";
import { type Helm, ZOOM_STEP } from "./steer-by-key.ts";

interface MapControlsProps {
  readonly helm: Helm;
  readonly hasMinimap: boolean;
  readonly onMinimap: () => void;
}

/** As in map.css: the buttons stand in a column, on a phone in a row. */
const ROW_QUERY = "(max-width: 719.98px)";

/** Zoom in, zoom out, whole map, full screen, small map. */
export function MapControls({ helm, hasMinimap, onMinimap }: MapControlsProps): ReactNode {
  const isFull = useSyncExternalStore(watchFullScreen, isFullScreen);
  const isRow = useMedia(ROW_QUERY);
  return (
    <Toolbar.Root
      className="map-controls"
      aria-label="Map controls"
      orientation={isRow ? "horizontal" : "vertical"}
    >
      <Toolbar.Button
        className="map-control"
        aria-label="Zoom in"
        title="Zoom in (+)"
        onClick={() => helm.zoomBy(ZOOM_STEP)}
      >
        <Icon path="M8 3.5v9M3.5 8h9" />
      </Toolbar.Button>
      <Toolbar.Button
        className="map-control"
        aria-label="Zoom out"
        title="Zoom out (-)"
        onClick={() => helm.zoomBy(1 / ZOOM_STEP)}
      >
        <Icon path="M3.5 8h9" />
      </Toolbar.Button>
      <Toolbar.Button
        className="map-control"
        aria-label="Show the whole map"
        title="Show the whole map (0)"
        onClick={helm.showAll}
      >
        <Icon path="M8 2.500v11M2.500 8h11M6.200 4.300 8 2.500l1.800 1.800M6.200 11.700 8 13.500l1.800-1.800M4.300 6.200 2.500 8l1.800 1.800M11.700 6.200 13.500 8l-1.800 1.800" />
      </Toolbar.Button>
      {canFillScreen() && (
        <Toolbar.Button
          className="map-control"
          aria-label="Full screen"
          aria-pressed={isFull}
          title={isFull ? "Leave full screen (f)" : "Full screen (f)"}
          onClick={toggleFullScreen}
        >
          <Icon path="M3 6V3h3M10 3h3v3M13 10v3h-3M6 13H3v-3" />
        </Toolbar.Button>
      )}
      <Toolbar.Button
        className="map-control"
        aria-label="Small map"
        aria-pressed={hasMinimap}
        title={hasMinimap ? "Put the small map away" : "Show a small map"}
        onClick={onMinimap}
      >
        <Icon path="M2.500 3.500h11v9h-11zM8.500 8h5M8.500 8v4.500" />
      </Toolbar.Button>
    </Toolbar.Root>
  );
}

function Icon({ path }: { readonly path: string }): ReactNode {
  return (
    <svg className="map-control-icon" viewBox="0 0 16 16" aria-hidden="true">
      <path d={path} />
    </svg>
  );
}
