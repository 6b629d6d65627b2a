import type { Point } from "./geometry.ts";
import type { PlaceFinder } from "./pointing/find-places.ts";

/**
 * Tells programs that steer the page, such as its own tests, where things are drawn: in pixels of
 * the window.
 */
export type MapProbe = PlaceFinder;

declare global {
  interface Window {
    /** There while the map is drawn. Reads only; the page itself does not use it. */
    isothemeMap?: MapProbe;
  }
}

/** Offers the probe to the window; returns the way to withdraw it. */
export function offerMapProbe(element: HTMLElement, places: PlaceFinder): () => void {
  const toWindow = (place: Point | null): Point | null => {
    if (place === null) return null;
    const { left, top } = element.getBoundingClientRect();
    return { x: left + place.x, y: top + place.y };
  };
  const probe: MapProbe = {
    locate: (dotKey) => toWindow(places.locate(dotKey)),
    locateTheme: (themeId) => toWindow(places.locateTheme(themeId)),
    locateLink: (oneKey, otherKey) => toWindow(places.locateLink(oneKey, otherKey)),
  };
  window.isothemeMap = probe;
  return () => {
    if (window.isothemeMap === probe) delete window.isothemeMap;
  };
}
