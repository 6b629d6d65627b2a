import { toScreen } from "#src/features/map/geometry.ts";
import { createCanvasLayer } from "#src/features/map/paint/canvas-layer.ts";
import { projectionAt, type Sight, toCameraUnits } from "./canvas-camera.ts";
import { lookAt } from "./canvas-looks.ts";
import { drawRestDots, drawRestLines } from "./draw-rest.ts";
import { createFlyingCamera } from "./fly-camera.ts";
import { toColumns } from "./map-columns.ts";
import { steerByPointer } from "./steer-by-pointer.ts";
import { growDots, type Surface, type SurfaceDrawing, type SurfaceEvents } from "./surface.ts";

/** Draws with Canvas 2D into an empty element: slower on large maps, and on any browser. */
export function createCanvasSurface(
  stage: HTMLElement,
  drawing: SurfaceDrawing,
  events: SurfaceEvents,
): Surface {
  const { model, stretch } = drawing;
  const lineLayer = createCanvasLayer(stage, "map-lines");
  const dotLayer = createCanvasLayer(stage, "map-dots");
  const columns = toColumns(model);
  let looks = lookAt(columns, drawing);
  let frameRequest: number | null = null;
  const camera = createFlyingCamera(drawing.camera, () => {
    requestDrawing();
    events.onCameraMove();
  });

  function getSight(): Sight {
    return { frame: { width: stage.offsetWidth, height: stage.offsetHeight }, stretch };
  }

  function requestDrawing(): void {
    frameRequest ??= requestAnimationFrame(draw);
  }

  function draw(): void {
    frameRequest = null;
    const sight = getSight();
    const state = camera.getState();
    const rest = {
      columns,
      looks,
      pen: { projection: projectionAt(state, sight), bend: drawing.getBend() },
      frame: sight.frame,
      magnified: 1 / growDots(state.ratio),
    };
    const lines = lineLayer.clear(sight.frame);
    if (lines !== null) drawRestLines(lines, rest);
    const dots = dotLayer.clear(sight.frame);
    if (dots !== null) drawRestDots(dots, rest);
    events.onRender();
  }

  const stopSteering = steerByPointer(stage, camera, getSight, events);
  requestDrawing();
  return {
    getKind: () => "canvas",
    getProjection: () => projectionAt(camera.getState(), getSight()),
    getCamera: camera.getState,
    moveCamera: (goal, durationMs) => {
      if (durationMs === 0) camera.setState(goal);
      else camera.fly(goal, durationMs, "cubic-in-out");
    },
    isFlying: camera.isFlying,
    toCameraPoint: (place) => {
      const projection = projectionAt(camera.getState(), getSight());
      return toCameraUnits(toScreen(projection, place), camera.getState(), getSight());
    },
    restyle: () => {
      looks = lookAt(columns, drawing);
      requestDrawing();
    },
    dispose: () => {
      stopSteering();
      camera.stop();
      if (frameRequest !== null) cancelAnimationFrame(frameRequest);
      lineLayer.dispose();
      dotLayer.dispose();
    },
  };
}
