import { contrastRatio, mixColours, toHex } from "./colour-math.ts";
import type { ColourScheme } from "./colour-scheme.ts";

/** The colours of one theme. All are solid hex codes: WebGL and canvas take nothing else safely. */
export interface ThemeColours {
  /** Dots, swatches and bars: at least 3:1 against the ground. */
  readonly dot: string;
  /** Text: at least 4.5:1 against the ground. */
  readonly label: string;
  /** The island behind the dots. */
  readonly area: string;
  /** The island's shore. */
  readonly shore: string;
}

export interface Palette {
  readonly scheme: ColourScheme;
  readonly ground: string;
  readonly ink: string;
  /** Secondary text, 4.5:1 against the ground. */
  readonly softInk: string;
  /** What belongs to no theme. */
  readonly neutral: ThemeColours;
  readonly themes: readonly ThemeColours[];
}

interface SchemeTones {
  /** Ground and ink are --ground and --ink of tokens.css. */
  readonly ground: string;
  readonly ink: string;
  /** Lightness of the dots, darkest step first; three near steps help colour-blind eyes. */
  readonly steps: readonly [number, number, number];
  readonly chroma: number;
  /** Share of the ground in a theme's area and its shore. */
  readonly areaShare: number;
  readonly shoreShare: number;
}

/**
 * Twelve hues with their lightness step, found by search: the least distance between any two, as
 * seen by the normal eye, a protanope and a deuteranope (Machado 2009), is as large as it gets with
 * even chroma. In an order that makes the first few differ most.
 */
const HUES: readonly (readonly [hue: number, step: 0 | 1 | 2])[] = [
  [268, 1],
  [44, 0],
  [149, 2],
  [337, 0],
  [105, 2],
  [229, 2],
  [9, 1],
  [295, 0],
  [190, 1],
  [77, 1],
  [159, 0],
  [339, 2],
];

const TONES: Readonly<Record<ColourScheme, SchemeTones>> = {
  light: {
    ground: toHex(0.983, 0.005, 85),
    ink: toHex(0.25, 0.012, 65),
    steps: [0.515, 0.578, 0.637],
    chroma: 0.13,
    areaShare: 0.86,
    shoreShare: 0.66,
  },
  dark: {
    ground: toHex(0.205, 0.008, 75),
    ink: toHex(0.915, 0.008, 85),
    steps: [0.66, 0.73, 0.8],
    chroma: 0.125,
    areaShare: 0.86,
    shoreShare: 0.66,
  },
};

const TEXT_CONTRAST = 4.5;
const LABEL_CONTRAST = 5.2;

const PALETTES: Readonly<Record<ColourScheme, Palette>> = {
  light: makePalette("light"),
  dark: makePalette("dark"),
};

export function paletteFor(scheme: ColourScheme): Palette {
  return PALETTES[scheme];
}

/** Colours of a theme by its place in the palette, modulo its length; null is "no theme". */
export function coloursOf(palette: Palette, place: number | null): ThemeColours {
  if (place === null) return palette.neutral;
  return palette.themes[place % palette.themes.length] ?? palette.neutral;
}

function makePalette(scheme: ColourScheme): Palette {
  const tones = TONES[scheme];
  const middle = tones.steps[1];
  return {
    scheme,
    ground: tones.ground,
    ink: tones.ink,
    softInk: reachContrast(mixColours(tones.ink, tones.ground, 0.45), tones, TEXT_CONTRAST),
    neutral: makeColours(toHex(middle, 0.012, 75), tones),
    themes: HUES.map(([hue, step]) =>
      makeColours(toHex(tones.steps[step], tones.chroma, hue), tones),
    ),
  };
}

function makeColours(dot: string, tones: SchemeTones): ThemeColours {
  return {
    dot,
    label: reachContrast(dot, tones, LABEL_CONTRAST),
    area: mixColours(dot, tones.ground, tones.areaShare),
    shore: mixColours(dot, tones.ground, tones.shoreShare),
  };
}

/** Moves a colour towards the ink until it stands out from its own island, the harder ground. */
function reachContrast(colour: string, tones: SchemeTones, wanted: number): string {
  for (let share = 0; share < 1; share += 0.04) {
    const mixed = mixColours(colour, tones.ink, share);
    if (contrastRatio(mixed, tones.ground) >= wanted) return mixed;
  }
  return tones.ink;
}
