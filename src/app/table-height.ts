/** The height of the table under the map, in pixels, as the reader set it. */

const STORAGE_KEY = "isotheme-table-height";
const USUAL_PX = 300;
const STEP_PX = 32;
const LARGE_STEP_PX = 128;
const LEAST_PX = 140;
/** What stays for the header, the map and the time strip. */
const REST_PX = 340;

/** The least and the greatest height in a window of this height. */
export function heightLimits(windowPx: number): { readonly least: number; readonly most: number } {
  return { least: LEAST_PX, most: Math.max(LEAST_PX, windowPx - REST_PX) };
}

/** The height nearest to the one asked for that the window has room for. */
export function clampHeight(heightPx: number, windowPx: number): number {
  const { least, most } = heightLimits(windowPx);
  return Math.round(Math.min(most, Math.max(least, heightPx)));
}

/** The height a key on the splitter leads to; null when it is not one of its keys. */
export function stepHeight(key: string, heightPx: number, windowPx: number): number | null {
  const { least, most } = heightLimits(windowPx);
  switch (key) {
    case "ArrowUp":
      return clampHeight(heightPx + STEP_PX, windowPx);
    case "ArrowDown":
      return clampHeight(heightPx - STEP_PX, windowPx);
    case "PageUp":
      return clampHeight(heightPx + LARGE_STEP_PX, windowPx);
    case "PageDown":
      return clampHeight(heightPx - LARGE_STEP_PX, windowPx);
    case "Home":
      return least;
    case "End":
      return most;
    default:
      return null;
  }
}

/** A kept height; the usual one when none was kept, or none that can be. */
export function parseHeight(kept: string | null): number {
  return kept !== null && /^\d{2,5}$/u.test(kept) ? Number(kept) : USUAL_PX;
}

/** The height of an earlier visit. */
export function readHeight(): number {
  try {
    return parseHeight(localStorage.getItem(STORAGE_KEY));
  } catch {
    // Storage may be closed to us.
    return USUAL_PX;
  }
}

/** Keeps a height for the next visit, where the browser lets us. */
export function keepHeight(heightPx: number): void {
  try {
    localStorage.setItem(STORAGE_KEY, String(heightPx));
  } catch {
    // As above: the height then lasts for this visit.
  }
}
