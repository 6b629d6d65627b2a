import type { DotState, LineState } from "#src/features/map/focus/emphasis.ts";
import type { Dot } from "#src/features/map/model/map-model.ts";
import type { MapInks } from "./map-inks.ts";

export interface DotStyle {
  readonly color: string;
  readonly borderColor: string;
  readonly size: number;
}

export interface LineStyle {
  readonly color: string;
  readonly size: number;
  readonly hidden: boolean;
}

const CENTRE_GROWTH = 1.35;
const GHOST_GROWTH = 0.8;
/** So thin that sigma draws its thinnest line at any zoom: a hairline. */
const PLAIN_LINE_PX = 0.1;
const LIT_LINE_PX = 1.4;

/** How a dot is drawn. */
export function styleDot(dot: Dot, state: DotState, inks: MapInks): DotStyle {
  const ink = inks.dotInk(dot);
  switch (state) {
    case "plain":
    case "lit":
      return { color: ink.fill, borderColor: ink.rim, size: dot.radius };
    case "centre":
      return {
        color: ink.fill,
        borderColor: inks.palette.ink,
        size: dot.radius * CENTRE_GROWTH,
      };
    case "dim":
      return { color: ink.dim.fill, borderColor: ink.dim.rim, size: dot.radius };
    case "ghost":
      return {
        color: ink.ghost.fill,
        borderColor: ink.ghost.rim,
        size: dot.radius * GHOST_GROWTH,
      };
  }
}

/** How a link is drawn. */
export function styleLine(source: Dot, target: Dot, state: LineState, inks: MapInks): LineStyle {
  const ink = inks.lineInk(source, target);
  const isLit = state === "lit";
  return {
    color: isLit ? ink.lit : ink.plain,
    size: isLit ? LIT_LINE_PX : PLAIN_LINE_PX,
    hidden: state === "hidden",
  };
}
