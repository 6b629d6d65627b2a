import { drawAreas, toAreaPaths } from "#src/features/map/areas/draw-areas.ts";
import type { ThemeArea } from "#src/features/map/areas/theme-areas.ts";
import { type Point, toMap } from "#src/features/map/geometry.ts";
import type { MapSession } from "#src/features/map/map-session.ts";
import type { MapModel } from "#src/features/map/model/map-model.ts";
import { createFrameRequest } from "#src/features/map/paint/frame-request.ts";
import type { Palette } from "#src/ui/palette.ts";
import { fitStretch, frameOnMinimap, keepOnMinimap, stretchOfAreas } from "./minimap-view.ts";

export interface MinimapSubject {
  readonly model: MapModel;
  readonly areas: readonly ThemeArea[];
  readonly palette: Palette;
}

type LargeMap = Pick<MapSession, "getPosition" | "pilot" | "watchMoves">;

const MARGIN_PX = 8;
const FRAME_PX = 1.5;
const NO_THEMES: ReadonlySet<number> = new Set();

/**
 * Keeps a small map drawn in a canvas: the islands, and the frame of what the large map shows. A
 * press or a drag on it moves the large map. Returns the way to stop.
 */
export function keepMinimap(
  canvas: HTMLCanvasElement,
  large: LargeMap,
  { model, areas, palette }: MinimapSubject,
): () => void {
  const stretch = stretchOfAreas(areas);
  if (stretch === null) return () => undefined;
  const frame = { width: canvas.clientWidth, height: canvas.clientHeight };
  const small = fitStretch(stretch, frame, MARGIN_PX);
  const paths = toAreaPaths(areas);
  const scene = { palette, emphasis: null, ghostThemes: NO_THEMES, warm: null };

  const draw = (): void => {
    const context = canvas.getContext("2d");
    if (context === null) return;
    canvas.width = Math.round(frame.width * devicePixelRatio);
    canvas.height = Math.round(frame.height * devicePixelRatio);
    context.scale(devicePixelRatio, devicePixelRatio);
    drawAreas(context, paths, model, scene, small);
    const { projection, width, height } = large.getPosition();
    const seen = frameOnMinimap(projection, { width, height }, small);
    const { left, top, right, bottom } = keepOnMinimap(seen, frame, FRAME_PX);
    context.strokeStyle = palette.ink;
    context.lineWidth = FRAME_PX;
    context.strokeRect(left, top, right - left, bottom - top);
  };
  const drawing = createFrameRequest(draw);

  // The large map may not have drawn its own first frame yet.
  drawing.ask();
  const stopMoves = large.watchMoves(drawing.ask);
  const stopPointer = watchDrag(canvas, (at, isDragging) =>
    large.pilot.lookAt(toMap(small, at), isDragging),
  );
  window.addEventListener("resize", drawing.ask);
  return () => {
    drawing.drop();
    window.removeEventListener("resize", drawing.ask);
    stopMoves();
    stopPointer();
  };
}

function watchDrag(
  element: HTMLElement,
  onPlace: (at: Point, isDragging: boolean) => void,
): () => void {
  const stop = new AbortController();
  const { signal } = stop;
  const tell = (event: PointerEvent): void => {
    const { left, top } = element.getBoundingClientRect();
    onPlace({ x: event.clientX - left, y: event.clientY - top }, event.type === "pointermove");
  };
  element.addEventListener(
    "pointerdown",
    (event) => {
      element.setPointerCapture(event.pointerId);
      tell(event);
    },
    { signal },
  );
  element.addEventListener(
    "pointermove",
    (event) => {
      if (element.hasPointerCapture(event.pointerId)) tell(event);
    },
    { signal },
  );
  return () => stop.abort();
}
