import type { ThemeArea } from "#src/features/map/areas/theme-areas.ts";
import { type Focus, sameFocus } from "#src/features/map/focus/emphasis.ts";
import { type Box, boxAround, type Point, toMap } from "#src/features/map/geometry.ts";
import type { MapRenderer } from "#src/features/map/map-renderer.ts";
import type { MapModel } from "#src/features/map/model/map-model.ts";
import { findThemeFamily } from "#src/features/map/model/nested-themes.ts";
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

/** Moves the camera for the reader and for the address, and says where it comes to rest. */
export interface CameraPilot {
  /** Goes where the address says; else to what was chosen, unless that is well in view. */
  readonly follow: (goal: PilotGoal) => void;
  readonly zoomBy: (factor: number) => void;
  /** In shares of the frame; positive is right and down. */
  readonly panBy: (right: number, down: number) => void;
  readonly showAll: () => void;
  /** Goes to what is not well in view; a dot is come to without coming nearer. */
  readonly bringIntoView: (focus: Focus) => void;
  /** Puts a place of the map, in its units, in the middle of the frame; dragging does not wait. */
  readonly lookAt: (place: Point, isDragging: boolean) => void;
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
  /** What was flown to, if need be, on the map that this one replaces; null for none. */
  readonly seen?: Selection | null;
}

const CAMERA_MS = 300;
const CAMERA_REST_MS = 200;
/** The ratio the camera comes down to when it flies to one dot. */
const DOT_RATIO = 0.45;

export function createCameraPilot(
  renderer: MapRenderer,
  {
    model,
    areas,
    camera: firstCamera,
    selection: firstSelection,
    seen = null,
    returns: firstReturns,
  }: PilotStart,
  onRest: (camera: CameraState | null) => void,
): CameraPilot {
  let rested = firstCamera;
  let followed: Focus | null = null;
  let returned = firstReturns;
  // An address with a camera knows best where to look at what it selects.
  let restored = firstCamera === null ? seen : firstSelection;
  const rest = watchRest(renderer, (camera) => {
    rested = camera;
    onRest(camera);
  });

  function fly(camera: Partial<CameraState>): void {
    const isStill = matchMedia("(prefers-reduced-motion: reduce)").matches;
    renderer.moveCamera(camera, isStill ? 0 : CAMERA_MS);
  }

  function reveal(chosen: Focus, dotRatio: number): void {
    const stretch = stretchOf(chosen, model, areas);
    if (stretch === null) return;
    const { projection, camera, ...frame } = renderer.getPosition();
    if (isWellInView(stretch, projection, frame)) return;
    const middle = {
      x: (stretch.left + stretch.right) / 2,
      y: (stretch.top + stretch.bottom) / 2,
    };
    const ratio =
      chosen.kind === model.kind
        ? Math.min(camera.ratio, dotRatio)
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
        reveal(chosen, DOT_RATIO);
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
    bringIntoView: (focus) => reveal(focus, Number.POSITIVE_INFINITY),
    lookAt: (place, isDragging) => {
      const { ratio } = renderer.getPosition().camera;
      const goal = boundCamera({ ...renderer.toCameraPoint(place), ratio });
      if (isDragging) renderer.moveCamera(goal, 0);
      else fly(goal);
    },
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
  switch (focus.kind) {
    case "theme":
      return stretchOfTheme(focus.id, model, areas);
    case "set":
      return stretchOfDots([...focus.dots].flatMap((id) => model.dots.get(id) ?? []));
    case "link":
      return stretchOfDots([focus.a, focus.b].flatMap((id) => model.dots.get(id) ?? []));
    case "keyword":
    case "paper": {
      const dot = focus.kind === model.kind ? model.dots.get(focus.id) : undefined;
      return dot === undefined ? null : stretchOfDots([dot]);
    }
  }
}

/** The island of a theme, the islands of a parent; of a part, that of its dots. */
function stretchOfTheme(id: number, model: MapModel, areas: readonly ThemeArea[]): Box | null {
  const family = findThemeFamily(model, id);
  if (family === null) return null;
  const isPart = model.map.subThemes.some((part) => part.id === id);
  const islands = model.themes.has(id)
    ? areas.filter(({ themeId }) => themeId === id)
    : areas.filter(({ themeId }) => !isPart && family.themes.has(themeId));
  if (islands.length > 0) {
    return stretchOfDots(
      islands.flatMap(({ box }) => [
        { x: box.left, y: box.top },
        { x: box.right, y: box.bottom },
      ]),
    );
  }
  return stretchOfDots([...model.dots.values()].filter(family.holds));
}

function stretchOfDots(places: readonly Point[]): Box | null {
  return places.length === 0 ? null : boxAround(places);
}
