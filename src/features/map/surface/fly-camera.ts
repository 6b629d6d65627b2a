import type { CameraState } from "#src/state/view-state.ts";

export type Easing = "cubic-in-out" | "quadratic-out";

/** A camera that can be set down anywhere, or sent there in time. */
export interface FlyingCamera {
  readonly getState: () => CameraState;
  readonly setState: (goal: Partial<CameraState>) => void;
  readonly fly: (goal: Partial<CameraState>, durationMs: number, easing: Easing) => void;
  readonly isFlying: () => boolean;
  /** Leaves it where it is. */
  readonly stop: () => void;
}

/** Calls back after every move, frame by frame while it flies. */
export function createFlyingCamera(first: CameraState, onMove: () => void): FlyingCamera {
  let state = first;
  let frame: number | null = null;

  function stop(): void {
    if (frame !== null) cancelAnimationFrame(frame);
    frame = null;
  }

  function setState(goal: Partial<CameraState>): void {
    state = { ...state, ...goal };
    onMove();
  }

  return {
    getState: () => state,
    setState: (goal) => {
      stop();
      setState(goal);
    },
    fly: (goal, durationMs, easing) => {
      stop();
      const from = state;
      const to = { ...state, ...goal };
      const start = performance.now();
      const step = (): void => {
        const share = Math.min(1, (performance.now() - start) / durationMs);
        frame = share < 1 ? requestAnimationFrame(step) : null;
        setState(share < 1 ? between(from, to, ease(share, easing)) : to);
      };
      frame = requestAnimationFrame(step);
    },
    isFlying: () => frame !== null,
    stop,
  };
}

/** A camera between two, the share of the way from the first. */
function between(from: CameraState, to: CameraState, share: number): CameraState {
  const mix = (a: number, b: number): number => a + (b - a) * share;
  return { x: mix(from.x, to.x), y: mix(from.y, to.y), ratio: mix(from.ratio, to.ratio) };
}

function ease(share: number, easing: Easing): number {
  if (easing === "quadratic-out") return share * (2 - share);
  return share < 0.5 ? 4 * share ** 3 : 1 - 4 * (1 - share) ** 3;
}
