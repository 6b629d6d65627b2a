import type { ScreenPlace } from "./map-ground.ts";

export type Shape = "box" | "lasso";

interface DrawingEvents {
  readonly onShape: (line: readonly ScreenPlace[], begun: PointerEvent) => void;
  /** The pointer was pressed and let go in one place. */
  readonly onTap: (at: ScreenPlace, begun: PointerEvent) => void;
}

/** Nearer than this to where it began is no drag. */
const LEAST_DRAG_PX = 5;
/** Places of a line nearer than this to the one before are left out. */
const LEAST_STEP_PX = 2;

interface Drawing {
  readonly begun: PointerEvent;
  readonly line: ScreenPlace[];
}

/**
 * Draws what a pointer encloses into `path`, without any other part of the page being drawn anew,
 * and tells of it when it is done. A second finger breaks it off. Returns the way to stop.
 */
export function watchDrawing(
  sheet: SVGSVGElement,
  path: SVGPathElement,
  shape: Shape,
  events: DrawingEvents,
): () => void {
  const stop = new AbortController();
  const { signal } = stop;
  let drawing: Drawing | null = null;

  const placeOf = ({ clientX, clientY }: PointerEvent): ScreenPlace => {
    const { left, top } = sheet.getBoundingClientRect();
    return { x: clientX - left, y: clientY - top };
  };

  function end(): void {
    drawing = null;
    path.setAttribute("d", "");
  }

  function begin(event: PointerEvent): void {
    if (!event.isPrimary) end();
    if (!event.isPrimary || event.button !== 0) return;
    sheet.setPointerCapture(event.pointerId);
    drawing = { begun: event, line: [placeOf(event)] };
  }

  function go(event: PointerEvent): void {
    if (drawing === null || !event.isPrimary) return;
    const { line } = drawing;
    for (const passed of passedBy(event)) {
      const at = placeOf(passed);
      if (distance(line.at(-1), at) >= LEAST_STEP_PX) line.push(at);
    }
    path.setAttribute("d", toPath(shape === "box" ? cornersOf(line) : line));
  }

  function finish(event: PointerEvent): void {
    if (drawing === null || !event.isPrimary) return;
    const { begun, line } = drawing;
    end();
    const [first] = line;
    if (first === undefined) return;
    const isTap = line.every((at) => distance(first, at) < LEAST_DRAG_PX);
    if (isTap) events.onTap(first, begun);
    else events.onShape(line, begun);
  }

  sheet.addEventListener("pointerdown", begin, { signal });
  sheet.addEventListener("pointermove", go, { signal });
  sheet.addEventListener("pointerup", finish, { signal });
  sheet.addEventListener("pointercancel", end, { signal });
  return () => {
    stop.abort();
    end();
  };
}

/** All places since the last event; made-up events have none but their own. */
function passedBy(event: PointerEvent): readonly PointerEvent[] {
  const passed = event.getCoalescedEvents();
  return passed.length === 0 ? [event] : passed;
}

function cornersOf(line: readonly ScreenPlace[]): readonly ScreenPlace[] {
  const [from, to] = [line[0], line.at(-1)];
  if (from === undefined || to === undefined) return [];
  return [from, { x: to.x, y: from.y }, to, { x: from.x, y: to.y }];
}

function toPath(line: readonly ScreenPlace[]): string {
  return `M${line.map(({ x, y }) => `${x.toFixed(1)} ${y.toFixed(1)}`).join("L")}Z`;
}

function distance(from: ScreenPlace | undefined, to: ScreenPlace): number {
  return from === undefined ? Infinity : Math.hypot(to.x - from.x, to.y - from.y);
}
