import type { ReactNode } from "react";
import { coloursOf } from "./palette.ts";
import { usePalette } from "./use-palette.ts";
import "./swatch.css";

interface SwatchProps {
  /** Place in the palette; null for what belongs to no theme. */
  readonly place: number | null;
}

/** A dot in a theme's colour. Never the only sign of the theme: its name stands beside it. */
export function Swatch({ place }: SwatchProps): ReactNode {
  const { dot } = coloursOf(usePalette(), place);
  return <span className="swatch" style={{ backgroundColor: dot }} aria-hidden="true" />;
}
