import type { Point } from "./geometry.ts";

/** Tells programs that steer the page, such as its own tests, where a keyword is drawn. */
export interface MapProbe {
  /** Middle of the keyword's dot in pixels of the window; null when the map has no such keyword. */
  readonly locate: (keywordKey: string) => Point | null;
}

declare global {
  interface Window {
    /** There while the map is drawn. Reads only; the page itself does not use it. */
    isothemeMap?: MapProbe;
  }
}

/** Offers the probe to the window; returns the way to withdraw it. */
export function offerMapProbe(
  element: HTMLElement,
  locate: (keywordKey: string) => Point | null,
): () => void {
  const probe: MapProbe = {
    locate: (keywordKey) => {
      const place = locate(keywordKey);
      if (place === null) return null;
      const { left, top } = element.getBoundingClientRect();
      return { x: left + place.x, y: top + place.y };
    },
  };
  window.isothemeMap = probe;
  return () => {
    if (window.isothemeMap === probe) delete window.isothemeMap;
  };
}
