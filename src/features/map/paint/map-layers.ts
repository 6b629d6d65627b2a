import type { ThemeArea } from "#src/features/map/areas/theme-areas.ts";
import type { Projection } from "#src/features/map/geometry.ts";
import type { Frame, VisibleLabels } from "#src/features/map/labels/label-view.ts";
import type { MapScene } from "#src/features/map/map-scene.ts";
import type { Line, MapModel } from "#src/features/map/model/map-model.ts";
import { createAccents } from "#src/features/map/surface/accents.ts";
import type { MapColumns } from "#src/features/map/surface/map-columns.ts";
import { createNearLayer } from "#src/features/map/surface/near-layer.ts";
import { growDots } from "#src/features/map/surface/surface.ts";
import { watchCovers } from "./find-covers.ts";
import { toCard } from "./map-card.ts";
import { createMapPainter } from "./map-painter.ts";

interface LayersPosition extends Frame {
  readonly projection: Projection;
  readonly camera: { readonly ratio: number };
  readonly dotScale: number;
}

/** All that is drawn under and over the dots of the map, whatever draws them. */
export interface MapLayers {
  /** Where dots and lines are to be drawn. */
  readonly stage: HTMLElement;
  readonly paint: (scene: MapScene, position: LayersPosition) => void;
  readonly getLabels: () => VisibleLabels;
  /** The lines that are drawn because the camera is near. */
  readonly getNearLines: () => ReadonlySet<Line>;
  /** Measures all text anew, after a typeface has arrived. */
  readonly forgetText: () => void;
  readonly dispose: () => void;
}

export interface LayersSubject {
  readonly model: MapModel;
  readonly areas: readonly ThemeArea[];
  readonly columns: MapColumns;
  /** Asks for a frame: labels can be laid out anew, or something else lies over the map. */
  readonly askFrame: () => void;
}

/** From below: islands, lines of the near, the stage, what stands out, lettering. */
export function createMapLayers(
  container: HTMLElement,
  { model, areas, columns, askFrame }: LayersSubject,
): MapLayers {
  const [below, stage, over, above] = [
    appendDiv(container, "map-layer"),
    appendDiv(container, "map-layer map-stage"),
    appendDiv(container, "map-layer map-lettering"),
    appendDiv(container, "map-layer map-lettering"),
  ];
  const painter = createMapPainter(below, above, { model, areas, onRest: askFrame });
  const covers = watchCovers(container, askFrame);
  const near = createNearLayer(below, model, columns);
  const accents = createAccents(over, model, columns);
  return {
    stage,
    paint: (scene, position) => {
      const { projection, camera, dotScale, width, height } = position;
      const frame = { width, height };
      const pen = { projection, bend: scene.bend };
      stage.toggleAttribute("data-stepped-back", scene.emphasis !== null);
      near.draw(scene, pen, { frame, ratio: camera.ratio });
      accents.draw(scene, { pen, frame, dotScale, magnified: 1 / growDots(camera.ratio) });
      painter.paint({ ...scene, card: toCard(scene, model, position) }, projection, {
        ...frame,
        dotScale,
        covers: covers.find(),
      });
    },
    getLabels: painter.getLabels,
    getNearLines: near.getLines,
    forgetText: painter.forgetText,
    dispose: () => {
      covers.dispose();
      accents.dispose();
      near.dispose();
      painter.dispose();
      container.replaceChildren();
    },
  };
}

function appendDiv(container: HTMLElement, className: string): HTMLElement {
  const div = document.createElement("div");
  div.className = className;
  container.append(div);
  return div;
}
