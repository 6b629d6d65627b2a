import type { Point } from "#src/features/map/geometry.ts";

/**
 * Calls back with the place a hovering pointer is over, in pixels of the element, and with null
 * when it leaves or begins to drag; touch does not hover. Returns the way to stop.
 */
export function watchPointer(
  element: HTMLElement,
  onPointer: (at: Point | null) => void,
): () => void {
  const stop = new AbortController();
  const { signal } = stop;
  const tell = (event: PointerEvent): void => {
    if (event.pointerType === "touch") return;
    const { left, top } = element.getBoundingClientRect();
    const isDragging = event.buttons !== 0;
    onPointer(isDragging ? null : { x: event.clientX - left, y: event.clientY - top });
  };
  element.addEventListener("pointermove", tell, { signal });
  element.addEventListener("pointerleave", () => onPointer(null), { signal });
  return () => stop.abort();
}
