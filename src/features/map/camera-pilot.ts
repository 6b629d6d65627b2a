import type { CameraState } from "#src/state/view-state.ts";
import {
  boundRatio,
  isWellInView,
  ratioToFit,
  sameCamera,
  toAddressCamera,
  WHOLE_MAP,
} from "./camera.ts";
import { type Focus, sameFocus } from "./emphasis.ts";
import { type Box, boxAround, type Point, toMap } from "./geometry.ts";
import type { MapModel } from "./map-model.ts";
import type { MapRenderer } from "./map-renderer.ts";
import type { ThemeArea } from "./theme-areas.ts";

/** Moves the camera for the reader and for the address, and says where it comes to rest. */
export interface CameraPilot {
  /** Goes where the address says; else to what was chosen, unless that is well in view. */
  readonly follow: (camera: CameraState | null, chosen: Focus | null) => void;
  readonly zoomBy: (factor: number) => void;
  /** In shares of the frame; positive is right and down. */
  readonly panBy: (right: number, down: number) => void;
  readonly showAll: () => void;
  /** To be called at every move of the camera. */
  readonly noteMove: () => void;
  readonly dispose: () => void;
}

export interface PilotStart {
  readonly model: MapModel;
  readonly areas: readonly ThemeArea[];
  readonly camera: CameraState | null;
  /** Whether the address names a selection too; its camera then knows best where to look. */
  readonly hasSelection: boolean;
}

const CAMERA_MS = 300;
const CAMERA_REST_MS = 200;
/** The ratio the camera comes down to when it flies to one keyword. */
const KEYWORD_RATIO = 0.45;

export function createCameraPilot(
  renderer: MapRenderer,
  { model, areas, camera: firstCamera, hasSelection }: PilotStart,
  onRest: (camera: CameraState | null) => void,
): CameraPilot {
  let rested = firstCamera;
  let followed: Focus | null = null;
  let isRestoring = firstCamera !== null && hasSelection;
  let timer: ReturnType<typeof setTimeout> | undefined;

  function fly(camera: Partial<CameraState>): void {
    const isStill = matchMedia("(prefers-reduced-motion: reduce)").matches;
    renderer.moveCamera(camera, isStill ? 0 : CAMERA_MS);
  }

  function reveal(chosen: Focus): void {
    const stretch = stretchOf(chosen, model, areas);
    if (stretch === null) return;
    const { projection, camera, ...frame } = renderer.getPosition();
    if (isWellInView(stretch, projection, frame)) return;
    const middle = {
      x: (stretch.left + stretch.right) / 2,
      y: (stretch.top + stretch.bottom) / 2,
    };
    const ratio =
      chosen.kind === "keyword"
        ? Math.min(camera.ratio, KEYWORD_RATIO)
        : ratioToFit(stretch, projection, frame, camera.ratio);
    fly({ ...renderer.toCameraPoint(middle), ratio });
  }

  return {
    follow: (camera, chosen) => {
      const isAddressMove = !sameCamera(camera, rested);
      const isChoice = chosen !== null && !sameFocus(chosen, followed);
      const isRestored = isRestoring && isChoice;
      if (isRestored) isRestoring = false;
      followed = chosen;
      rested = camera;
      if (isAddressMove) fly(camera ?? WHOLE_MAP);
      else if (isChoice && !isRestored) reveal(chosen);
    },
    zoomBy: (factor) => {
      fly({ ratio: boundRatio(renderer.getPosition().camera.ratio / factor) });
    },
    panBy: (right, down) => {
      const { projection, width, height } = renderer.getPosition();
      const goal: Point = { x: width * (0.5 + right), y: height * (0.5 + down) };
      fly(renderer.toCameraPoint(toMap(projection, goal)));
    },
    showAll: () => fly(WHOLE_MAP),
    noteMove: () => {
      clearTimeout(timer);
      timer = setTimeout(() => {
        rested = toAddressCamera(renderer.getPosition().camera);
        onRest(rested);
      }, CAMERA_REST_MS);
    },
    dispose: () => clearTimeout(timer),
  };
}

/** The stretch of the map a focus is about; null when it is not on the map. */
function stretchOf(focus: Focus, model: MapModel, areas: readonly ThemeArea[]): Box | null {
  if (focus.kind === "theme") return areas.find(({ themeId }) => themeId === focus.id)?.box ?? null;
  const ids = focus.kind === "keyword" ? [focus.id] : focus.keywords;
  const dots = ids.flatMap((id) => model.dots.get(id) ?? []);
  return dots.length === 0 ? null : boxAround(dots);
}
