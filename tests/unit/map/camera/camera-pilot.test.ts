import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { traceThemeAreas } from "#src/features/map/areas/theme-areas.ts";
import { WHOLE_MAP } from "#src/features/map/camera/camera.ts";
import {
  type CameraPilot,
  createCameraPilot,
  type PilotGoal,
} from "#src/features/map/camera/camera-pilot.ts";
import type { MapRenderer } from "#src/features/map/map-renderer.ts";
import { createMapModel } from "#src/features/map/model/map-model.ts";
import type { CameraState } from "#src/state/view-state.ts";
import { aLargeMap } from "#tests/support/a-map.ts";
import { aThemeId } from "#tests/support/ids.ts";

const SENT: CameraState = { x: 0.15, y: 0.5, ratio: 0.25 };
const LAST: Pick<PilotGoal, "selection" | "chosen"> = {
  selection: { kind: "theme", id: aThemeId(12) },
  chosen: { kind: "theme", id: 12 },
};
const NOTHING = { selection: null, chosen: null };

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal("matchMedia", () => ({ matches: false }));
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

interface Flight {
  readonly pilot: CameraPilot;
  readonly goals: readonly Partial<CameraState>[];
  readonly rests: readonly (CameraState | null)[];
  /** The camera is now here. */
  readonly moveTo: (camera: CameraState) => void;
}

function startFlight(start: Pick<PilotGoal, "camera" | "selection">): Flight {
  const map = aLargeMap();
  const goals: Partial<CameraState>[] = [];
  const rests: (CameraState | null)[] = [];
  let camera = start.camera ?? WHOLE_MAP;
  const renderer: MapRenderer = {
    setScene: () => undefined,
    getPosition: () => ({
      width: 800,
      height: 600,
      projection: { scale: 30, originX: 0, originY: 0 },
      camera,
      dotScale: 1,
      labels: { themes: [], keywords: [] },
      nearLines: new Set(),
    }),
    moveCamera: (goal) => goals.push(goal),
    isFlying: () => false,
    toCameraPoint: (place) => place,
    redraw: () => undefined,
    dispose: () => undefined,
  };
  const pilot = createCameraPilot(
    renderer,
    { model: createMapModel(map), areas: traceThemeAreas(map), ...start, returns: 0 },
    (rested) => rests.push(rested),
  );
  const moveTo = (next: CameraState): void => {
    camera = next;
    pilot.noteMove();
  };
  return { pilot, goals, rests, moveTo };
}

test("going back while the camera flies sends it to where the address says, and keeps the address", () => {
  const { pilot, goals, rests, moveTo } = startFlight({ camera: SENT, selection: null });
  pilot.follow({ camera: SENT, ...NOTHING, returns: 0 });
  pilot.follow({ camera: SENT, ...LAST, returns: 0 });
  expect(goals).toHaveLength(1);
  moveTo({ x: 0.4, y: 0.4, ratio: 0.3 });
  pilot.follow({ camera: { ...SENT }, ...NOTHING, returns: 1 });
  expect(goals.at(-1)).toEqual(SENT);
  vi.runAllTimers();
  expect(rests).toEqual([]);
});

test("going back to the whole map shows it, though the address never named another camera", () => {
  const { pilot, goals } = startFlight({ camera: null, selection: null });
  pilot.follow({ camera: null, ...LAST, returns: 0 });
  pilot.follow({ camera: null, ...NOTHING, returns: 1 });
  expect(goals.at(-1)).toEqual(WHOLE_MAP);
});

test("what a camera in the address selects is not flown to when it becomes known", () => {
  const { selection, chosen } = LAST;
  const { pilot, goals } = startFlight({ camera: SENT, selection });
  pilot.follow({ camera: SENT, selection, chosen: null, returns: 0 });
  pilot.follow({ camera: SENT, selection, chosen, returns: 0 });
  expect(goals).toEqual([]);
});

test("a camera beyond the bounds is put right in the address", () => {
  const { rests } = startFlight({ camera: { x: 0.5, y: 0.5, ratio: 500 }, selection: null });
  vi.runAllTimers();
  expect(rests).toHaveLength(1);
});
