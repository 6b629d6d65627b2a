import { IsothemeError } from "#pipeline/contract/errors.ts";
import { createCanvasSurface } from "./canvas-surface.ts";
import { createRung, type Rung, whileCurrent } from "./rung.ts";
import { canDrawWithWebgl, createSigmaSurface } from "./sigma-surface.ts";
import type { Surface, SurfaceDrawing, SurfaceEvents } from "./surface.ts";

export interface LadderEvents extends SurfaceEvents {
  /** Why the map is drawn without WebGL now; null when it is drawn with it again. */
  readonly onRung: (reason: IsothemeError | null) => void;
}

/** When to look whether WebGL has come back without a word, after it was lost. */
const LOOK_AGAIN_MS = [30_000, 120_000, 600_000] as const;

/**
 * Draws with WebGL while there is some, else with Canvas 2D: the same surface to everyone. When the
 * browser takes WebGL away the camera stays where it is, and so it does when WebGL comes back.
 */
export function createLadder(
  container: HTMLElement,
  drawing: SurfaceDrawing,
  events: LadderEvents,
): Surface {
  let recovery: AbortController | null = null;
  let lost: Rung | null = null;
  let rung = climb(drawing);

  function climb(from: SurfaceDrawing): Rung {
    try {
      return createRung(container, (stage, isCurrent) =>
        createSigmaSurface(stage, from, {
          ...whileCurrent(events, isCurrent),
          onLost: () => {
            if (isCurrent()) descend();
          },
          onRestored: ascend,
        }),
      );
    } catch (cause) {
      events.onRung(toReason(cause));
      return createCanvasRung(from);
    }
  }

  function createCanvasRung(from: SurfaceDrawing): Rung {
    return createRung(container, (stage, isCurrent) =>
      createCanvasSurface(stage, from, whileCurrent(events, isCurrent)),
    );
  }

  function descend(): void {
    lost?.dispose();
    // The lost canvases stay: the browser tells them when it gives WebGL back.
    lost = rung;
    lost.retire();
    rung = createCanvasRung({ ...drawing, camera: lost.surface.getCamera() });
    events.onRung(
      new IsothemeError(
        "webgl-lost",
        "The browser took the map's WebGL away, so the map is drawn without it until it comes back.",
      ),
    );
    events.onCameraMove();
    recovery = new AbortController();
    watchForWebgl(recovery.signal, ascend);
  }

  function ascend(): void {
    if (recovery === null || !canDrawWithWebgl()) return;
    stopRecovery();
    const { surface } = rung;
    rung.dispose();
    rung = climb({ ...drawing, camera: surface.getCamera() });
    if (rung.surface.getKind() === "webgl") events.onRung(null);
    events.onCameraMove();
  }

  function stopRecovery(): void {
    recovery?.abort();
    recovery = null;
    lost?.dispose();
    lost = null;
  }

  return {
    ...delegate(() => rung.surface),
    dispose: () => {
      stopRecovery();
      rung.dispose();
    },
  };
}

/** A surface that asks whichever is there now. */
function delegate(getSurface: () => Surface): Omit<Surface, "dispose"> {
  return {
    getKind: () => getSurface().getKind(),
    getProjection: () => getSurface().getProjection(),
    getCamera: () => getSurface().getCamera(),
    moveCamera: (camera, durationMs) => getSurface().moveCamera(camera, durationMs),
    isFlying: () => getSurface().isFlying(),
    toCameraPoint: (place) => getSurface().toCameraPoint(place),
    restyle: (changes) => getSurface().restyle(changes),
  };
}

/** Looks when the reader comes back to the page, and a few times by itself: not for ever. */
function watchForWebgl(signal: AbortSignal, onChance: () => void): void {
  document.addEventListener(
    "visibilitychange",
    () => {
      if (document.visibilityState === "visible") onChance();
    },
    { signal },
  );
  for (const delayMs of LOOK_AGAIN_MS) {
    const timer = setTimeout(onChance, delayMs);
    signal.addEventListener("abort", () => clearTimeout(timer));
  }
}

function toReason(cause: unknown): IsothemeError {
  if (cause instanceof IsothemeError) return cause;
  return new IsothemeError(
    "webgl-missing",
    "The map could not be drawn with WebGL, so it is drawn without it.",
    { cause },
  );
}
