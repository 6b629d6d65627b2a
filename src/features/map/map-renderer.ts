import { IsothemeError } from "#pipeline/contract/errors.ts";
import type { CameraState } from "#src/state/view-state.ts";
import { createSigma, growDots, type MapSigma } from "./create-sigma.ts";
import type { HoverCard } from "./draw-card.ts";
import { findCovers } from "./find-covers.ts";
import { type Point, type Projection, toScreen } from "./geometry.ts";
import type { Frame, VisibleLabels } from "./label-view.ts";
import { buildMapGraph, type MapGraph } from "./map-graph.ts";
import type { MapModel } from "./map-model.ts";
import { createMapPainter } from "./map-painter.ts";
import { type MapScene, stateOfDot, stateOfLine } from "./map-scene.ts";
import { stretchOfMap } from "./map-stretch.ts";
import { styleDot, styleLine } from "./map-style.ts";
import { middleOfLine } from "./surface/line-shape.ts";
import type { ThemeArea } from "./theme-areas.ts";

export interface MapRendererEvents {
  readonly onClick: (at: Point) => void;
  readonly onCameraMove: () => void;
  readonly onFirstFrame: () => void;
  readonly onFailure: (error: IsothemeError) => void;
}

/** Where everything stands on the screen now. */
export interface MapPosition extends Frame {
  readonly projection: Projection;
  readonly camera: CameraState;
  /** Pixels of a dot's radius, for each pixel with the whole map in view. */
  readonly dotScale: number;
  readonly labels: VisibleLabels;
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
 * Draws the map into an empty element and keeps it drawn; owns its WebGL until `dispose`.
 * @throws IsothemeError webgl-missing when the browser gives no WebGL.
 */
export function createMapRenderer(
  container: HTMLElement,
  { model, areas, scene: firstScene, camera: firstCamera }: MapDrawing,
  events: MapRendererEvents,
): MapRenderer {
  let scene = firstScene;
  let isFirst = true;
  const [below, stage, above] = [
    appendDiv(container, "map-layer"),
    appendDiv(container, "map-layer"),
    appendDiv(container, "map-layer map-lettering"),
  ];
  const graph = buildMapGraph(model);
  const sigma = createSigma(stage, graph, stretchOfMap(model, areas), {
    styleNode: ({ dot }) => {
      const style = styleDot(dot, stateOfDot(dot, scene), scene.inks);
      return { ...style, size: style.size * frameScale(frameOf(stage)) };
    },
    styleEdge: ({ line, source, target }) =>
      styleLine(source, target, stateOfLine(line, scene), scene.inks),
  });
  const painter = createMapPainter(below, above, model, areas);

  function getPosition(): MapPosition {
    const frame = frameOf(stage);
    const camera = sigma.getCamera().getState();
    const dotScale = frameScale(frame) / growDots(camera.ratio);
    return {
      ...frame,
      projection: projectionOf(sigma),
      camera,
      dotScale,
      labels: painter.getLabels(),
    };
  }

  function paint(): void {
    const position = getPosition();
    painter.paint({ ...scene, card: toCard(scene, model, position) }, position.projection, {
      ...position,
      covers: findCovers(container),
    });
    if (isFirst) events.onFirstFrame();
    isFirst = false;
  }

  sigma.getCamera().setState(firstCamera);
  const stopListening = listen(sigma, { ...events, onRender: paint });
  sigma.refresh();
  return {
    setScene: (next) => {
      const partialGraph = findChanges(graph, scene, next);
      scene = next;
      sigma.refresh({ partialGraph, skipIndexation: true, schedule: true });
    },
    getPosition,
    moveCamera: (camera, durationMs) => {
      if (durationMs === 0) sigma.getCamera().setState(camera);
      else void sigma.getCamera().animate(camera, { duration: durationMs, easing: "cubicInOut" });
    },
    isFlying: () => sigma.getCamera().isAnimated(),
    toCameraPoint: (place) => sigma.viewportToFramedGraph(toScreen(projectionOf(sigma), place)),
    redraw: () => {
      painter.forgetText();
      sigma.refresh({ schedule: true });
    },
    dispose: () => {
      stopListening();
      sigma.kill();
      painter.dispose();
      container.replaceChildren();
    },
  };
}

function listen(
  sigma: MapSigma,
  events: MapRendererEvents & { readonly onRender: () => void },
): () => void {
  const canvases = Object.values(sigma.getCanvases());
  const fail = (): void => {
    events.onFailure(
      new IsothemeError(
        "webgl-lost",
        "The browser took the map's WebGL away: reload the page to draw the map again.",
      ),
    );
  };
  sigma.on("afterRender", events.onRender);
  sigma.on("clickNode", ({ event }) => events.onClick(event));
  sigma.on("clickStage", ({ event }) => events.onClick(event));
  sigma.getCamera().on("updated", events.onCameraMove);
  for (const canvas of canvases) canvas.addEventListener("webglcontextlost", fail);
  return () => {
    sigma.removeAllListeners();
    sigma.getCamera().removeAllListeners();
    for (const canvas of canvases) canvas.removeEventListener("webglcontextlost", fail);
  };
}

/** The dots and lines that look different in another scene. */
function findChanges(
  graph: MapGraph,
  before: MapScene,
  after: MapScene,
): { readonly nodes: string[]; readonly edges: string[] } {
  const all = before.inks !== after.inks;
  const nodes = graph.filterNodes(
    (_, { dot }) => all || stateOfDot(dot, before) !== stateOfDot(dot, after),
  );
  const edges = graph.filterEdges(
    (_, { line }) => all || stateOfLine(line, before) !== stateOfLine(line, after),
  );
  return { nodes, edges };
}

function toCard(scene: MapScene, model: MapModel, position: MapPosition): HoverCard | null {
  if (scene.link !== null) return toLinkCard(scene.link, scene.bend, model, position);
  const dot = scene.card === null ? undefined : model.dots.get(scene.card.id);
  if (dot === undefined || scene.card === null) return null;
  return {
    id: dot.id,
    at: toScreen(position.projection, dot),
    radius: dot.radius * position.dotScale,
    label: dot.label,
    context: scene.card.context,
    place: dot.place,
  };
}

function toLinkCard(
  { a, b, context }: NonNullable<MapScene["link"]>,
  bend: number,
  { dots }: MapModel,
  { projection }: MapPosition,
): HoverCard | null {
  const [from, to] = [dots.get(a), dots.get(b)];
  if (from === undefined || to === undefined) return null;
  const at = toScreen(projection, middleOfLine(from, to, bend));
  // A line is no dot, and has a colour only where its ends have one and the same.
  const own = { id: -1, radius: 0, place: from.place === to.place ? from.place : null };
  return { ...own, at, label: `${from.label} – ${to.label}`, context };
}

function projectionOf(sigma: MapSigma): Projection {
  const origin = sigma.graphToViewport({ x: 0, y: 0 });
  const { x } = sigma.graphToViewport({ x: 1, y: 0 });
  return { scale: x - origin.x, originX: origin.x, originY: origin.y };
}

function frameOf({ offsetWidth, offsetHeight }: HTMLElement): Frame {
  return { width: offsetWidth, height: offsetHeight };
}

function frameScale({ width, height }: Frame): number {
  return Math.min(1, Math.max(LEAST_FRAME_SCALE, Math.min(width, height) / NORMAL_SIDE_PX));
}

function appendDiv(container: HTMLElement, className: string): HTMLElement {
  const div = document.createElement("div");
  div.className = className;
  container.append(div);
  return div;
}
