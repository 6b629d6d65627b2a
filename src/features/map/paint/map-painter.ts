import { drawAreas, toAreaPaths } from "#src/features/map/areas/draw-areas.ts";
import type { ThemeArea } from "#src/features/map/areas/theme-areas.ts";
import type { TintScene } from "#src/features/map/areas/tint-theme.ts";
import type { Projection } from "#src/features/map/geometry.ts";
import { drawLabels } from "#src/features/map/labels/draw-labels.ts";
import { createLabelCache } from "#src/features/map/labels/label-cache.ts";
import {
  type CoveredFrame,
  cutToScreen,
  makeRoom,
  type VisibleLabels,
} from "#src/features/map/labels/label-view.ts";
import { createRuler } from "#src/features/map/labels/text-ruler.ts";
import type { MapModel } from "#src/features/map/model/map-model.ts";
import { drawWalkRing } from "#src/features/map/walk/draw-walk-ring.ts";
import type { Walked } from "#src/features/map/walk/walk.ts";
import { createCanvasLayer } from "./canvas-layer.ts";
import { drawCard, type HoverCard, measureCard } from "./draw-card.ts";

/** Everything the paper and the lettering of the map depend on. */
interface PaintScene extends TintScene {
  readonly ghosts: ReadonlySet<number>;
  /** The island under the pointer. */
  readonly warm: number | null;
  readonly card: HoverCard | null;
  readonly walked: Walked | null;
}

export interface MapPainter {
  /** Draws islands below and labels above the dots, for this position of the camera. */
  readonly paint: (
    scene: PaintScene,
    projection: Projection,
    frame: CoveredFrame & { readonly dotScale: number },
  ) => void;
  /** The labels as they stand on the screen now. */
  readonly getLabels: () => VisibleLabels;
  /** Measures all text anew, after a typeface has arrived. */
  readonly forgetText: () => void;
  readonly dispose: () => void;
}

interface PainterSubject {
  readonly model: MapModel;
  readonly areas: readonly ThemeArea[];
  /** Asks for a frame: the camera rests, and labels can be laid out anew. */
  readonly onRest: () => void;
}

const NO_LABELS: VisibleLabels = { themes: [], keywords: [] };
const NORMAL_WIDTH_PX = 620;
const LEAST_TEXT_SCALE = 0.74;

export function createMapPainter(
  below: HTMLElement,
  above: HTMLElement,
  { model, areas, onRest }: PainterSubject,
): MapPainter {
  const ground = createCanvasLayer(below);
  const lettering = createCanvasLayer(above);
  const paths = toAreaPaths(areas);
  const fontFamily = getComputedStyle(above).fontFamily;
  let ruler = createRuler(fontFamily);
  const cache = createLabelCache(model, onRest);
  let labels = NO_LABELS;

  return {
    paint: (scene, projection, frame) => {
      const groundContext = ground.clear(frame);
      if (groundContext !== null) drawAreas(groundContext, paths, model, scene, projection);
      const letteringContext = lettering.clear(frame);
      if (letteringContext === null) return;
      const sheet = {
        scale: projection.scale,
        dotScale: frame.dotScale,
        textScale: Math.min(1, Math.max(LEAST_TEXT_SCALE, frame.width / NORMAL_WIDTH_PX)),
        measure: ruler,
        frame,
      };
      const layout = cache.layOut(scene, sheet, projection);
      labels = cutToScreen(layout, projection, frame);
      const { card } = scene;
      const room = card === null ? null : measureCard(letteringContext, card, fontFamily, frame);
      const free = card === null || room === null ? labels : makeRoom(labels, card.id, room);
      if (scene.walked !== null) {
        const ground = { model, paths, projection, dotScale: frame.dotScale };
        drawWalkRing(letteringContext, scene.walked, ground, scene.palette);
      }
      drawLabels(letteringContext, free, model, { ...scene, fontFamily });
      if (card !== null && room !== null) {
        drawCard(letteringContext, card, { ...scene, fontFamily }, room);
      }
    },
    getLabels: () => labels,
    forgetText: () => {
      ruler = createRuler(fontFamily);
    },
    dispose: () => {
      cache.dispose();
      ground.dispose();
      lettering.dispose();
    },
  };
}
