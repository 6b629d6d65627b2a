import type { Dot } from "#src/features/map/model/map-model.ts";
import { mixColours } from "#src/ui/colour-math.ts";
import type { Palette } from "#src/ui/palette.ts";

/** How a dot is inked in each of its states. Solid colours: sigma does not premultiply alpha. */
export interface DotInk {
  readonly fill: string;
  readonly rim: string;
  /** Stepping back for others. */
  readonly dim: DotFill;
  /** Outside the filter. */
  readonly ghost: DotFill;
}

export interface DotFill {
  readonly fill: string;
  readonly rim: string;
}

export interface LineInk {
  readonly plain: string;
  readonly lit: string;
}

/**
 * The colours of dots and lines, mixed once for each class of dots: drawing 10,000 dots anew only
 * looks them up. Another colouring is another object.
 */
export interface MapInks {
  readonly palette: Palette;
  readonly dotInk: (dot: Dot) => DotInk;
  /** A hairline in the mixed colour of its ends over the ground. */
  readonly lineInk: (source: Dot, target: Dot) => LineInk;
}

/** Colours by a number: which of the ramp's colours a dot gets, null when it has no number. */
export interface RampColouring {
  readonly ramp: readonly string[];
  readonly stepOf: (dotId: number) => number | null;
}

/** Shares of the ground in what steps back. */
const DIM_SHARE = 0.68;
const GHOST_SHARE = 0.82;
/** Of few lines and of many: a thousand hairlines of full colour would be a veil over the map. */
const PLAIN_LINE_SHARES = { few: 0.45, many: 0.74 };
const FEW_LINES = 200;
const MANY_LINES = 1500;
const LIT_LINE_SHARE = 0.2;

interface InkOptions {
  readonly colouring?: RampColouring | null;
  /** How many lines the map draws at rest: the more, the fainter each. */
  readonly lineCount?: number;
}

/** Dots in the colours of their themes; in those of a ramp when a colouring is given. */
export function createMapInks(
  palette: Palette,
  { colouring = null, lineCount = 0 }: InkOptions = {},
): MapInks {
  const plainShare = shareOfGround(lineCount);
  const colours = [
    palette.neutral.dot,
    ...(colouring?.ramp ?? palette.themes.map(({ dot }) => dot)),
  ];
  const inks = colours.map((colour) => toInk(colour, palette.ground));
  const [none] = inks;
  if (none === undefined) throw new Error("The neutral ink is always there.");
  const unknown = colouring === null ? none : toRing(palette);
  const count = colours.length;
  const lineInks = new Map<number, LineInk>();

  /** From 1; 0 for neither theme nor number. */
  function classOf({ id, place }: Dot): number {
    const step = colouring === null ? place : colouring.stepOf(id);
    return step === null ? 0 : 1 + (step % (count - 1));
  }

  return {
    palette,
    dotInk: (dot) => {
      const found = classOf(dot);
      return found === 0 ? unknown : (inks[found] ?? none);
    },
    lineInk: (source, target) => {
      const [a, b] = [classOf(source), classOf(target)];
      const key = a < b ? a * count + b : b * count + a;
      const known = lineInks.get(key);
      if (known !== undefined) return known;
      const mixed = mixColours(colours[a] ?? palette.ink, colours[b] ?? palette.ink, 0.5);
      const ink = {
        plain: mixColours(mixed, palette.ground, plainShare),
        lit: mixColours(mixed, palette.ground, LIT_LINE_SHARE),
      };
      lineInks.set(key, ink);
      return ink;
    },
  };
}

/** Rises with the magnitude of the count, as crowding is seen. */
function shareOfGround(lineCount: number): number {
  const { few, many } = PLAIN_LINE_SHARES;
  const crowding = Math.log(lineCount / FEW_LINES) / Math.log(MANY_LINES / FEW_LINES);
  return few + (many - few) * Math.min(1, Math.max(0, crowding));
}

function toInk(colour: string, ground: string): DotInk {
  return {
    fill: colour,
    rim: ground,
    dim: { fill: mixColours(colour, ground, DIM_SHARE), rim: ground },
    ghost: { fill: mixColours(colour, ground, GHOST_SHARE), rim: ground },
  };
}

/** What has no number is hollow, so that no grey of a ramp is taken for it. */
function toRing({ ground, neutral }: Palette): DotInk {
  return {
    fill: ground,
    rim: neutral.dot,
    dim: { fill: ground, rim: mixColours(neutral.dot, ground, DIM_SHARE) },
    ghost: { fill: ground, rim: mixColours(neutral.dot, ground, GHOST_SHARE) },
  };
}
