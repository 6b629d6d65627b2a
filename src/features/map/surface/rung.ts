import type { Surface, SurfaceEvents } from "./surface.ts";

/** A surface with an element of its own. */
export interface Rung {
  readonly surface: Surface;
  /** Hides it, and lets it say nothing more. */
  readonly retire: () => void;
  readonly dispose: () => void;
}

export function createRung(
  container: HTMLElement,
  create: (stage: HTMLElement, isCurrent: () => boolean) => Surface,
): Rung {
  const stage = document.createElement("div");
  stage.className = "map-layer map-rung";
  container.append(stage);
  let isCurrent = true;
  const leave = (): void => {
    isCurrent = false;
  };
  try {
    const surface = create(stage, () => isCurrent);
    return {
      surface,
      retire: () => {
        leave();
        stage.hidden = true;
      },
      dispose: () => {
        leave();
        surface.dispose();
        stage.remove();
      },
    };
  } catch (cause) {
    stage.remove();
    throw cause;
  }
}

/** Events that fall silent once their surface is no longer the one that is seen. */
export function whileCurrent(events: SurfaceEvents, isCurrent: () => boolean): SurfaceEvents {
  return {
    onClick: (at) => {
      if (isCurrent()) events.onClick(at);
    },
    onCameraMove: () => {
      if (isCurrent()) events.onCameraMove();
    },
    onRender: () => {
      if (isCurrent()) events.onRender();
    },
  };
}
