import type { Box } from "#src/features/map/geometry.ts";

const COVERS =
  ".map-controls, .map-minimap, .map-legend, .map-notice:not(:empty), .look-button, .pick-bar, .filter-bar";

/** What lies over the map. */
export interface Covers {
  /** Where it lies now, in pixels of the map's container. */
  readonly find: () => readonly Box[];
  readonly dispose: () => void;
}

/**
 * Finds what lies over the map, once until it changes, so that a moving camera asks for no layout.
 * `onChange` is told when something came, went or changed its size.
 */
export function watchCovers(container: HTMLElement, onChange: () => void): Covers {
  const region = container.closest("main") ?? container;
  const known = new WeakSet<Element>();
  let found: readonly Box[] | null = null;

  const change = (): void => {
    found = null;
    onChange();
  };
  const sizes = new ResizeObserver(change);
  sizes.observe(region);
  const changes = new MutationObserver((records) => {
    if (records.some(({ target }) => !container.contains(target))) change();
  });
  changes.observe(region, { childList: true, subtree: true });

  return {
    find: () => {
      if (found !== null) return found;
      const elements = [...region.querySelectorAll(COVERS)];
      for (const element of elements) {
        if (!known.has(element)) sizes.observe(element);
        known.add(element);
      }
      found = toBoxes(elements, container.getBoundingClientRect());
      return found;
    },
    dispose: () => {
      sizes.disconnect();
      changes.disconnect();
    },
  };
}

function toBoxes(elements: readonly Element[], origin: DOMRect): Box[] {
  return elements.map((element) => {
    const { left, top, right, bottom } = element.getBoundingClientRect();
    return {
      left: left - origin.left,
      top: top - origin.top,
      right: right - origin.left,
      bottom: bottom - origin.top,
    };
  });
}
