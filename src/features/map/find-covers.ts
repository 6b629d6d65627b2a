import type { Box } from "./geometry.ts";

const COVERS =
  ".map-controls, .map-minimap, .map-legend, .map-notice:not(:empty), .look-button, .pick-bar, .filter-bar";

/** What lies over the map now, in pixels of its container. */
export function findCovers(container: Element): Box[] {
  const region = container.closest("main") ?? container;
  const origin = container.getBoundingClientRect();
  return [...region.querySelectorAll(COVERS)].map((element) => {
    const { left, top, right, bottom } = element.getBoundingClientRect();
    return {
      left: left - origin.left,
      top: top - origin.top,
      right: right - origin.left,
      bottom: bottom - origin.top,
    };
  });
}
