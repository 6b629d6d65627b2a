import { Toolbar } from "@base-ui/react/toolbar";
import type { ReactNode } from "react";
import { useMedia } from "#src/ui/use-media.ts";
import { type Helm, ZOOM_STEP } from "./steer-by-key.ts";

interface MapControlsProps {
  readonly helm: Helm;
}

/** As in map.css: the buttons stand in a column, on a phone in a row. */
const ROW_QUERY = "(max-width: 719.98px)";

/** Zoom in, zoom out, whole map. */
export function MapControls({ helm }: MapControlsProps): ReactNode {
  const isRow = useMedia(ROW_QUERY);
  return (
    <Toolbar.Root
      className="map-controls"
      aria-label="Zoom"
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
        <Icon path="M3 6V3h3M10 3h3v3M13 10v3h-3M6 13H3v-3" />
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
