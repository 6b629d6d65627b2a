import { useColourScheme } from "./colour-scheme.ts";
import { type Palette, paletteFor } from "./palette.ts";

/** The palette of the scheme now on the screen. */
export function usePalette(): Palette {
  return paletteFor(useColourScheme());
}
