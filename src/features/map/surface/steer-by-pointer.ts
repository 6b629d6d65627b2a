import type { Point } from "#src/features/map/geometry.ts";
import { dragFrom, type Fingers, pinch, type Sight, zoomAt } from "./canvas-camera.ts";
import { isSamePlace } from "./double-click.ts";
import type { FlyingCamera } from "./fly-camera.ts";

export interface PointerEvents {
  /** A press that did not drag, in pixels of the element. */
  readonly onClick: (at: Point) => void;
}

/** As sigma does it. */
const WHEEL_ZOOM = 1.7;
const WHEEL_MS = 250;
/** Turns of the wheel that come sooner after another count as one with it. */
const WHEEL_PAUSE_MS = 50;
const DOUBLE_CLICK_ZOOM = 2.2;
const DOUBLE_CLICK_MS = 200;
const DOUBLE_CLICK_WITHIN_MS = 300;
const DRAG_FROM_PX = 3;

/**
 * Wheel, drag, pinch and double click move the camera of an element; a click that did none of them
 * is told. Returns the way to stop.
 */
export function steerByPointer(
  element: HTMLElement,
  camera: FlyingCamera,
  getSight: () => Sight,
  { onClick }: PointerEvents,
): () => void {
  const stop = new AbortController();
  const { signal } = stop;
  const down = new Map<number, Point>();
  /** Where the pointers were when the last of them came or went, and the camera then. */
  let start = { camera: camera.getState(), places: [...down.values()] };
  let isDrag = false;
  let lastClick: { readonly at: Point; readonly time: number } | null = null;

  const placeOf = (event: MouseEvent): Point => placeIn(element, event);

  function begin(): void {
    start = { camera: camera.getState(), places: [...down.values()] };
  }

  function press(event: PointerEvent): void {
    if (event.pointerType === "mouse" && event.button !== 0) return;
    camera.stop();
    isDrag = down.size > 0;
    down.set(event.pointerId, placeOf(event));
    element.setPointerCapture(event.pointerId);
    begin();
  }

  function move(event: PointerEvent): void {
    if (!down.has(event.pointerId)) return;
    down.set(event.pointerId, placeOf(event));
    const [from, to] = [toFingers(start.places), toFingers([...down.values()])];
    if (from !== null && to !== null) {
      camera.setState(pinch(from, to, start.camera, getSight()));
      return;
    }
    const [origin, here] = [start.places[0], placeOf(event)];
    if (origin === undefined) return;
    isDrag ||= Math.hypot(here.x - origin.x, here.y - origin.y) > DRAG_FROM_PX;
    if (isDrag) camera.setState(dragFrom(origin, here, start.camera, getSight()));
  }

  function release(event: PointerEvent): void {
    if (!down.delete(event.pointerId)) return;
    begin();
    if (isDrag || down.size > 0 || event.type === "pointercancel") return;
    const at = placeOf(event);
    const isSecond =
      lastClick !== null &&
      event.timeStamp - lastClick.time <= DOUBLE_CLICK_WITHIN_MS &&
      isSamePlace(lastClick.at, at);
    if (!isSecond) {
      lastClick = { at, time: event.timeStamp };
      onClick(at);
      return;
    }
    lastClick = null;
    const { ratio } = camera.getState();
    const goal = zoomAt(at, ratio / DOUBLE_CLICK_ZOOM, camera.getState(), getSight());
    camera.fly(goal, DOUBLE_CLICK_MS, "quadratic-out");
  }

  element.addEventListener("pointerdown", press, { signal });
  element.addEventListener("pointermove", move, { signal });
  element.addEventListener("pointerup", release, { signal });
  element.addEventListener("pointercancel", release, { signal });
  const turn = createWheel(element, camera, getSight);
  element.addEventListener("wheel", turn, { signal, passive: false });
  return () => stop.abort();
}

function toFingers([first, second]: readonly Point[]): Fingers | null {
  return first === undefined || second === undefined ? null : [first, second];
}

function createWheel(
  element: HTMLElement,
  camera: FlyingCamera,
  getSight: () => Sight,
): (event: WheelEvent) => void {
  let last = Number.NEGATIVE_INFINITY;
  return (event) => {
    event.preventDefault();
    if (event.deltaY === 0 || event.timeStamp - last < WHEEL_PAUSE_MS) return;
    last = event.timeStamp;
    const { ratio } = camera.getState();
    const wanted = event.deltaY > 0 ? ratio * WHEEL_ZOOM : ratio / WHEEL_ZOOM;
    const goal = zoomAt(placeIn(element, event), wanted, camera.getState(), getSight());
    camera.fly(goal, WHEEL_MS, "quadratic-out");
  };
}

function placeIn(element: HTMLElement, { clientX, clientY }: MouseEvent): Point {
  const { left, top } = element.getBoundingClientRect();
  return { x: clientX - left, y: clientY - top };
}
