import { createEdgeCurveProgram } from "@sigma/edge-curve";
import { createNodeBorderProgram } from "@sigma/node-border";
import Sigma from "sigma";
import { EdgeRectangleProgram } from "sigma/rendering";
import { IsothemeError } from "#pipeline/contract/errors.ts";
import { MAX_RATIO, MIN_RATIO } from "#src/features/map/camera/camera.ts";
import { type Point, type Projection, toScreen } from "#src/features/map/geometry.ts";
import { isSamePlace } from "./double-click.ts";
import { makeFrugal } from "./frugal-program.ts";
import { bendOf } from "./line-shape.ts";
import { buildMapGraph, type EdgeAttributes, type NodeAttributes } from "./map-graph.ts";
import {
  growDots,
  RING_PX,
  STAGE_PADDING_PX,
  type Surface,
  type SurfaceDrawing,
  type SurfaceEvents,
} from "./surface.ts";

/** Sigma softens both sides of a line: thinner ones would fall into dashes. */
const THINNEST_PX = 1.9;

type MapSigma = Sigma<NodeAttributes, EdgeAttributes>;

interface SigmaClick {
  readonly event: Point;
  /** Keeps sigma from zooming by it. */
  readonly preventSigmaDefault: () => void;
}

export interface ContextEvents {
  /** The browser has taken WebGL away. */
  readonly onLost: () => void;
  /** And has given it back: a new surface can be made. */
  readonly onRestored: () => void;
}

/**
 * Draws with WebGL, through sigma, into an empty element.
 * @throws IsothemeError webgl-missing when the browser gives no WebGL.
 */
export function createSigmaSurface(
  stage: HTMLElement,
  drawing: SurfaceDrawing,
  events: SurfaceEvents & ContextEvents,
): Surface {
  requireWebgl();
  const sigma = createSigma(stage, drawing);
  const camera = sigma.getCamera();
  camera.setState(drawing.camera);
  const stopListening = listen(sigma, events);
  // From a whole refresh to its frame sigma knows no place for anything, and refuses to repaint.
  let isIndexed = false;
  sigma.on("afterProcess", () => {
    isIndexed = true;
  });
  sigma.scheduleRefresh();
  return {
    getKind: () => "webgl",
    getProjection: () => projectionOf(sigma),
    getCamera: () => camera.getState(),
    moveCamera: (goal, durationMs) => {
      if (durationMs === 0) camera.setState(goal);
      else void camera.animate(goal, { duration: durationMs, easing: "cubicInOut" });
    },
    isFlying: () => camera.isAnimated(),
    toCameraPoint: (place) => sigma.viewportToFramedGraph(toScreen(projectionOf(sigma), place)),
    restyle: (changes) => {
      if (changes === "all") {
        isIndexed = false;
        sigma.refresh({ schedule: true });
        return;
      }
      const graph = sigma.getGraph();
      const nodes = changes.dots.map(({ id }) => String(id));
      const edges = changes.lines.map(({ id }) => id).filter((id) => graph.hasEdge(id));
      sigma.refresh({ partialGraph: { nodes, edges }, skipIndexation: isIndexed, schedule: true });
    },
    dispose: () => {
      stopListening();
      sigma.kill();
    },
  };
}

/** Whether the browser gives WebGL now. The context that is asked for is given back at once. */
export function canDrawWithWebgl(): boolean {
  const canvas = document.createElement("canvas");
  const context = canvas.getContext("webgl2") ?? canvas.getContext("webgl");
  if (context === null || context.isContextLost()) return false;
  context.getExtension("WEBGL_lose_context")?.loseContext();
  return true;
}

function requireWebgl(): void {
  if (canDrawWithWebgl()) return;
  throw new IsothemeError(
    "webgl-missing",
    "This browser gives no WebGL, so the map is drawn without it: switch on hardware acceleration to draw large maps faster.",
  );
}

function createSigma(
  stage: HTMLElement,
  { model, stretch, styleDot, styleLine, getBend }: SurfaceDrawing,
): MapSigma {
  const dotProgram = makeFrugal(
    createNodeBorderProgram<NodeAttributes, EdgeAttributes>({
      borders: [
        { size: { value: RING_PX, mode: "pixels" }, color: { attribute: "borderColor" } },
        { size: { fill: true }, color: { attribute: "color" } },
      ],
    }),
  );
  const straightProgram = makeFrugal(EdgeRectangleProgram<NodeAttributes, EdgeAttributes>);
  const curveProgram = makeFrugal(
    createEdgeCurveProgram<NodeAttributes, EdgeAttributes>({
      defaultCurvature: bendOf("curved"),
    }),
  );
  const sigma: MapSigma = new Sigma<NodeAttributes, EdgeAttributes>(buildMapGraph(model), stage, {
    allowInvalidContainer: true,
    defaultNodeType: "dot",
    nodeProgramClasses: { dot: dotProgram },
    nodeHoverProgramClasses: { dot: dotProgram },
    edgeProgramClasses: { straight: straightProgram, curved: curveProgram },
    // The map writes its own labels, free of collisions, on a layer of its own.
    renderLabels: false,
    defaultDrawNodeHover: () => undefined,
    enableCameraRotation: false,
    minCameraRatio: MIN_RATIO,
    maxCameraRatio: MAX_RATIO,
    minEdgeThickness: THINNEST_PX,
    stagePadding: STAGE_PADDING_PX,
    zoomToSizeRatioFunction: growDots,
    nodeReducer: (_, { x, y, dot }) => ({ x, y, ...styleDot(dot) }),
    edgeReducer: (_, { line, source, target }) => ({
      ...styleLine(line, source, target),
      type: getBend() === 0 ? "straight" : "curved",
    }),
  });
  sigma.setCustomBBox({ x: [stretch.left, stretch.right], y: [stretch.bottom, stretch.top] });
  return sigma;
}

function listen(sigma: MapSigma, events: SurfaceEvents & ContextEvents): () => void {
  const canvases = Object.values(sigma.getCanvases());
  const stop = new AbortController();
  const { signal } = stop;
  sigma.on("afterRender", events.onRender);
  listenToClicks(sigma, events);
  sigma.getCamera().on("updated", events.onCameraMove);
  for (const canvas of canvases) {
    canvas.addEventListener(
      "webglcontextlost",
      (event) => {
        // Without this the browser would never give the context back.
        event.preventDefault();
        events.onLost();
      },
      { signal },
    );
    canvas.addEventListener("webglcontextrestored", events.onRestored, { signal });
  }
  return () => {
    stop.abort();
    sigma.removeAllListeners();
    sigma.getCamera().removeAllListeners();
  };
}

/** Two clicks are a double click, which zooms, only at one place: sigma asks for the time alone. */
function listenToClicks(sigma: MapSigma, { onClick }: SurfaceEvents): void {
  let last: Point | null = null;
  const click = ({ event }: SigmaClick): void => {
    last = { x: event.x, y: event.y };
    onClick(event);
  };
  const clickAgain = (second: SigmaClick): void => {
    if (last !== null && isSamePlace(last, second.event)) return;
    second.preventSigmaDefault();
    click(second);
  };
  sigma.on("clickNode", click);
  sigma.on("clickStage", click);
  sigma.on("doubleClickNode", clickAgain);
  sigma.on("doubleClickStage", clickAgain);
}

function projectionOf(sigma: MapSigma): Projection {
  const origin = sigma.graphToViewport({ x: 0, y: 0 });
  const { x } = sigma.graphToViewport({ x: 1, y: 0 });
  return { scale: x - origin.x, originX: origin.x, originY: origin.y };
}
