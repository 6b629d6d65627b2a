import type { IsothemeError } from "#pipeline/contract/errors.ts";
import { stretchOfMap } from "#src/features/map/areas/map-stretch.ts";
import type { ThemeArea } from "#src/features/map/areas/theme-areas.ts";
import type { Frame, VisibleLabels } from "#src/features/map/labels/label-view.ts";
import type { Line, MapModel } from "#src/features/map/model/map-model.ts";
import { createFrameRequest } from "#src/features/map/paint/frame-request.ts";
import { createMapLayers } from "#src/features/map/paint/map-layers.ts";
import { styleDot, styleLine } from "#src/features/map/paint/map-style.ts";
import type { CameraState } from "#src/state/view-state.ts";
import type { Point, Projection } from "./geometry.ts";
import { type MapScene, restOfDot, restOfLine } from "./map-scene.ts";
import { findChanges } from "./surface/find-changes.ts";
import { createLadder } from "./surface/ladder.ts";
import { toColumns } from "./surface/map-columns.ts";
import { growDots } from "./surface/surface.ts";

export interface MapRendererEvents {
  readonly onClick: (at: Point) => void;
  readonly onCameraMove: () => void;
  readonly onFirstFrame: () => void;
  /** Why the map is drawn without WebGL now; null when it is drawn with it again. */
  readonly onFailure: (error: IsothemeError | null) => void;
}

/** Where everything stands on the screen now. */
export interface MapPosition extends Frame {
  readonly projection: Projection;
  readonly camera: CameraState;
  /** Pixels of a dot's radius, for each pixel with the whole map in view. */
  readonly dotScale: number;
  readonly labels: VisibleLabels;
  /** The lines that are drawn because the camera is near. */
  readonly nearLines: ReadonlySet<Line>;
}

export interface MapRenderer {
  readonly setScene: (scene: MapScene) => void;
  readonly getPosition: () => MapPosition;
  /** Moves the camera, at once when `durationMs` is 0. */
  readonly moveCamera: (camera: Partial<CameraState>, durationMs: number) => void;
  /** Whether the camera is on its way to where it was sent. */
  readonly isFlying: () => boolean;
  /** Where a place of the map is for the camera. */
  readonly toCameraPoint: (place: Point) => Point;
  /** Draws anew after a typeface arrived or the container changed its size. */
  readonly redraw: () => void;
  readonly dispose: () => void;
}

export interface MapDrawing {
  readonly model: MapModel;
  readonly areas: readonly ThemeArea[];
  readonly scene: MapScene;
  readonly camera: CameraState;
}

/** Side of the frame at which the dots have the size of the model. */
const NORMAL_SIDE_PX = 720;
const LEAST_FRAME_SCALE = 0.72;

/**
 * Draws the map into an empty element and keeps it drawn, with WebGL where there is some, until
 * `dispose`.
 */
export function createMapRenderer(
  container: HTMLElement,
  { model, areas, scene: firstScene, camera }: MapDrawing,
  events: MapRendererEvents,
): MapRenderer {
  let scene = firstScene;
  let isFirst = true;
  const painting = createFrameRequest(paint);
  const columns = toColumns(model);
  const layers = createMapLayers(container, { model, areas, columns, askFrame: painting.ask });
  const { stage } = layers;
  let frame = frameOf(stage);
  const surface = createLadder(
    stage,
    {
      model,
      stretch: stretchOfMap(model, areas),
      camera,
      styleDot: (dot) => {
        const style = styleDot(dot, restOfDot(dot, scene), scene.inks);
        return { ...style, size: style.size * frameScale(frame) };
      },
      styleLine: (line, from, to) => styleLine(from, to, restOfLine(line, scene), scene.inks),
      getBend: () => scene.bend,
    },
    { ...events, onRender: paint, onRung: tellRung },
  );
  container.setAttribute("data-drawn-with", surface.getKind());

  function getPosition(): MapPosition {
    const { ratio, x, y } = surface.getCamera();
    return {
      ...frame,
      projection: surface.getProjection(),
      camera: { x, y, ratio },
      dotScale: frameScale(frame) / growDots(ratio),
      labels: layers.getLabels(),
      nearLines: layers.getNearLines(),
    };
  }

  function paint(): void {
    painting.drop();
    layers.paint(scene, getPosition());
    if (isFirst) events.onFirstFrame();
    isFirst = false;
  }

  function tellRung(reason: IsothemeError | null): void {
    container.setAttribute("data-drawn-with", reason === null ? "webgl" : "canvas");
    events.onFailure(reason);
  }

  return {
    setScene: (next) => {
      const changes = findChanges(columns, scene, next);
      scene = next;
      if (changes === null) painting.ask();
      else surface.restyle(changes);
    },
    getPosition,
    moveCamera: surface.moveCamera,
    isFlying: surface.isFlying,
    toCameraPoint: surface.toCameraPoint,
    redraw: () => {
      frame = frameOf(stage);
      layers.forgetText();
      surface.restyle("all");
    },
    dispose: () => {
      painting.drop();
      surface.dispose();
      layers.dispose();
    },
  };
}

function frameOf({ offsetWidth, offsetHeight }: HTMLElement): Frame {
  return { width: offsetWidth, height: offsetHeight };
}

function frameScale({ width, height }: Frame): number {
  return Math.min(1, Math.max(LEAST_FRAME_SCALE, Math.min(width, height) / NORMAL_SIDE_PX));
}
