import { colourDistance, decodeHex, mixColours, toHex } from "./colour-math.ts";
import type { ColourScheme } from "./colour-scheme.ts";

/**
 * A row of solid colours for a number: `sequential` from little to much, `diverging` from below
 * over neither to above.
 */
export type RampKind = "sequential" | "diverging";

/** How many colours a ramp has; odd, so that a diverging one has a middle. */
export const RAMP_STEPS = 7;

/** The farther from the ground, the more: dark on light paper, bright on dark. */
const STOPS: Readonly<Record<ColourScheme, Readonly<Record<RampKind, readonly string[]>>>> = {
  light: {
    sequential: [toHex(0.655, 0.13, 68), toHex(0.53, 0.16, 10), toHex(0.29, 0.13, 290)],
    diverging: [
      toHex(0.42, 0.14, 262),
      toHex(0.55, 0.11, 252),
      toHex(0.65, 0.012, 85),
      toHex(0.565, 0.12, 55),
      toHex(0.42, 0.14, 38),
    ],
  },
  dark: {
    sequential: [toHex(0.53, 0.14, 290), toHex(0.68, 0.15, 10), toHex(0.91, 0.11, 92)],
    diverging: [
      toHex(0.82, 0.1, 235),
      toHex(0.66, 0.115, 245),
      toHex(0.53, 0.012, 80),
      toHex(0.66, 0.12, 52),
      toHex(0.81, 0.13, 68),
    ],
  },
};

/** So fine that its steps are smaller than the eye tells. */
const PATH_STEPS = 240;

const RAMPS: Readonly<Record<ColourScheme, Readonly<Record<RampKind, readonly string[]>>>> = {
  light: {
    sequential: makeRamp(STOPS.light.sequential),
    diverging: makeRamp(STOPS.light.diverging),
  },
  dark: { sequential: makeRamp(STOPS.dark.sequential), diverging: makeRamp(STOPS.dark.diverging) },
};

/** The ramp's colours, from its low end to its high one. */
export function rampFor(scheme: ColourScheme, kind: RampKind): readonly string[] {
  return RAMPS[scheme][kind];
}

/** Colours at equal distances in OKLab along the way through the stops. */
function makeRamp(stops: readonly string[]): readonly string[] {
  const path = Array.from({ length: PATH_STEPS + 1 }, (_, step) =>
    colourAt(stops, step / PATH_STEPS),
  );
  const ways = measureWay(path);
  const whole = ways.at(-1) ?? 0;
  return Array.from({ length: RAMP_STEPS }, (_, step) => {
    const wanted = (whole * step) / (RAMP_STEPS - 1);
    const place = ways.findIndex((way) => way >= wanted - Number.EPSILON);
    return path[place] ?? path[path.length - 1] ?? "#000000";
  });
}

/** How far each colour of a path is from its beginning, along the path. */
function measureWay(path: readonly string[]): readonly number[] {
  let way = 0;
  return path.map((colour, place) => {
    const before = path[place - 1];
    if (before !== undefined) way += colourDistance(decodeHex(before), decodeHex(colour));
    return way;
  });
}

function colourAt(stops: readonly string[], share: number): string {
  const along = share * (stops.length - 1);
  const place = Math.min(stops.length - 2, Math.floor(along));
  const [from, to] = [stops[place], stops[place + 1]];
  if (from === undefined || to === undefined) throw new Error("A ramp has two stops at least.");
  return mixColours(from, to, along - place);
}
