import type { Point } from "#src/features/map/geometry.ts";

const HOLD_MS = 500;
/** A finger that moves farther than this drags. */
const STILL_PX = 8;

export interface MenuCalls {
  /** Whether the press that is ending called for the menu, so that it is no tap. */
  readonly hasHeld: () => boolean;
  /** To be called when that press is over: what follows is no part of it. */
  readonly endHold: () => void;
  readonly stop: () => void;
}

/**
 * Calls back with the place, in pixels of the element, of a right click and of a finger that is held
 * still for half a second.
 */
export function watchMenuCalls(element: HTMLElement, onCall: (at: Point) => void): MenuCalls {
  const stop = new AbortController();
  const options = { signal: stop.signal, capture: true };
  let timer: ReturnType<typeof setTimeout> | undefined;
  let start: Point = { x: 0, y: 0 };
  let held = false;

  const placeOf = ({ clientX, clientY }: MouseEvent): Point => {
    const { left, top } = element.getBoundingClientRect();
    return { x: clientX - left, y: clientY - top };
  };
  const forget = (): void => clearTimeout(timer);

  element.addEventListener(
    "pointerdown",
    (event) => {
      forget();
      held = false;
      if (event.pointerType !== "touch" || !event.isPrimary) return;
      start = placeOf(event);
      timer = setTimeout(() => {
        held = true;
        onCall(start);
      }, HOLD_MS);
    },
    options,
  );
  element.addEventListener(
    "pointermove",
    (event) => {
      const { x, y } = placeOf(event);
      if (Math.hypot(x - start.x, y - start.y) > STILL_PX) forget();
    },
    options,
  );
  element.addEventListener("pointerup", forget, options);
  element.addEventListener("pointercancel", forget, options);
  element.addEventListener(
    "contextmenu",
    (event) => {
      event.preventDefault();
      event.stopPropagation();
      // Some systems call for it themselves after a finger was held; keys are heard elsewhere.
      if (held || event.button < 0) return;
      forget();
      onCall(placeOf(event));
    },
    options,
  );
  return {
    hasHeld: () => held,
    endHold: () => {
      held = false;
    },
    stop: () => {
      forget();
      stop.abort();
    },
  };
}
