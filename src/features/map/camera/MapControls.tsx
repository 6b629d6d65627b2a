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

/** Zoom in, zoom out, whole map; where there is room, full screen and the small map. */
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
        <Icon path="M3 6V3h3M10 3h3v3M13 10v3h-3M6 13H3v-3M6.500 6.500h3v3h-3z" />
      </Toolbar.Button>
      {!isRow && canFillScreen() && (
        <Toolbar.Button
          className="map-control"
          aria-label="Full screen"
          aria-pressed={isFull}
          title={isFull ? "Leave full screen (f)" : "Full screen (f)"}
          onClick={toggleFullScreen}
        >
          <Icon path="M9.500 3H13v3.500M13 3 9 7M6.500 13H3V9.500M3 13l4-4" />
        </Toolbar.Button>
      )}
      {!isRow && (
        <Toolbar.Button
          className="map-control"
          aria-label="Small map"
          aria-pressed={hasMinimap}
          title={hasMinimap ? "Put the small map away" : "Show a small map"}
          onClick={onMinimap}
        >
          <Icon path="M2.500 3.500h11v9h-11zM8.500 8h5M8.500 8v4.500" />
        </Toolbar.Button>
      )}
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
