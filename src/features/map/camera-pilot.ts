import type { CameraState, Selection } from "#src/state/view-state.ts";
import {
  boundCamera,
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
  readonly follow: (goal: PilotGoal) => void;
  readonly zoomBy: (factor: number) => void;
  /** In shares of the frame; positive is right and down. */
  readonly panBy: (right: number, down: number) => void;
  readonly showAll: () => void;
  /** To be called at every move of the camera. */
  readonly noteMove: () => void;
  readonly dispose: () => void;
}

/** Where the view wants the camera. */
export interface PilotGoal {
  readonly camera: CameraState | null;
  readonly selection: Selection | null;
  /** What the selection lights up; null until it is known. */
  readonly chosen: Focus | null;
  /** How often back or forward has brought a view. */
  readonly returns: number;
}

export interface PilotStart extends Pick<PilotGoal, "camera" | "selection" | "returns"> {
  readonly model: MapModel;
  readonly areas: readonly ThemeArea[];
}

const CAMERA_MS = 300;
const CAMERA_REST_MS = 200;
/** The ratio the camera comes down to when it flies to one keyword. */
const KEYWORD_RATIO = 0.45;

export function createCameraPilot(
  renderer: MapRenderer,
  {
    model,
    areas,
    camera: firstCamera,
    selection: firstSelection,
    returns: firstReturns,
  }: PilotStart,
  onRest: (camera: CameraState | null) => void,
): CameraPilot {
  let rested = firstCamera;
  let followed: Focus | null = null;
  let returned = firstReturns;
  // An address with a camera knows best where to look at what it selects.
  let restored = firstCamera === null ? null : firstSelection;
  const rest = watchRest(renderer, (camera) => {
    rested = camera;
    onRest(camera);
  });

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

  // An address beyond the bounds is put right, so that it says what is seen.
  if (firstCamera !== null && !sameCamera(firstCamera, boundCamera(firstCamera))) rest.expect();
  return {
    follow: ({ camera, selection, chosen, returns }) => {
      // The camera may be on its way elsewhere, so that where it rested last tells nothing.
      const isReturn = returns !== returned;
      const isAddressMove = isReturn || !sameCamera(camera, rested);
      const isChoice = chosen !== null && !sameFocus(chosen, followed);
      if (isReturn) restored = selection;
      returned = returns;
      followed = chosen;
      rested = camera;
      if (isAddressMove) {
        rest.forget();
        fly(boundCamera(camera ?? WHOLE_MAP));
      } else if (isChoice && selection !== restored) {
        reveal(chosen);
      }
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
    noteMove: rest.expect,
    dispose: rest.forget,
  };
}

interface RestWatch {
  /** Tells of the camera once it has not moved for a while from now. */
  readonly expect: () => void;
  readonly forget: () => void;
}

function watchRest(renderer: MapRenderer, onRest: (camera: CameraState | null) => void): RestWatch {
  let timer: ReturnType<typeof setTimeout> | undefined;

  function expect(): void {
    clearTimeout(timer);
    timer = setTimeout(() => {
      // Slow frames may lie farther apart than a rest is long.
      if (renderer.isFlying()) expect();
      else onRest(toAddressCamera(renderer.getPosition().camera));
    }, CAMERA_REST_MS);
  }

  return { expect, forget: () => clearTimeout(timer) };
}

/** The stretch of the map a focus is about; null when it is not on the map. */
function stretchOf(focus: Focus, model: MapModel, areas: readonly ThemeArea[]): Box | null {
  if (focus.kind === "theme") return areas.find(({ themeId }) => themeId === focus.id)?.box ?? null;
  const ids = focus.kind === "keyword" ? [focus.id] : focus.keywords;
  const dots = ids.flatMap((id) => model.dots.get(id) ?? []);
  return dots.length === 0 ? null : boxAround(dots);
}
