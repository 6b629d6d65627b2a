import { mixColours } from "#src/ui/colour-math.ts";
import { coloursOf, type Palette } from "#src/ui/palette.ts";
import type { DotState, LineState } from "./emphasis.ts";
import type { Dot } from "./map-model.ts";

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

/** Shares of the ground in what steps back. */
const DIM_SHARE = 0.68;
const GHOST_SHARE = 0.82;
const PLAIN_LINE_SHARE = 0.45;
const LIT_LINE_SHARE = 0.2;

const CENTRE_GROWTH = 1.35;
const GHOST_GROWTH = 0.8;
/** So thin that sigma draws its thinnest line at any zoom: a hairline. */
const PLAIN_LINE_PX = 0.1;
const LIT_LINE_PX = 1.4;

/** How a dot is drawn. Colours are solid: sigma does not premultiply alpha. */
export function styleDot(dot: Dot, state: DotState, palette: Palette): DotStyle {
  const colours = coloursOf(palette, dot.place);
  const plain = { color: colours.dot, borderColor: palette.ground, size: dot.radius };
  switch (state) {
    case "plain":
    case "lit":
      return plain;
    case "centre":
      return { color: colours.dot, borderColor: palette.ink, size: dot.radius * CENTRE_GROWTH };
    case "dim":
      return { ...plain, color: mixColours(colours.dot, palette.ground, DIM_SHARE) };
    case "ghost":
      return {
        ...plain,
        color: mixColours(colours.dot, palette.ground, GHOST_SHARE),
        size: dot.radius * GHOST_GROWTH,
      };
  }
}

/** How a link is drawn: a hairline in the mixed colour of its ends over the ground. */
export function styleLine(source: Dot, target: Dot, state: LineState, palette: Palette): LineStyle {
  const ends = mixColours(
    coloursOf(palette, source.place).dot,
    coloursOf(palette, target.place).dot,
    0.5,
  );
  const isLit = state === "lit";
  return {
    color: mixColours(ends, palette.ground, isLit ? LIT_LINE_SHARE : PLAIN_LINE_SHARE),
    size: isLit ? LIT_LINE_PX : PLAIN_LINE_PX,
    hidden: state === "hidden",
  };
}
