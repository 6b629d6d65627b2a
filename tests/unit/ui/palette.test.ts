import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import {
  colourDistance,
  contrastRatio,
  decodeHex,
  mixColours,
  toHex,
} from "#src/ui/colour-math.ts";
import { coloursOf, type Palette, paletteFor } from "#src/ui/palette.ts";
import { EYES, type Eye } from "#tests/support/colour-vision.ts";

test("OKLCH black, white and red come out as the hex codes everyone knows", () => {
  expect(toHex(0, 0, 0)).toBe("#000000");
  expect(toHex(1, 0, 0)).toBe("#ffffff");
  expect(toHex(0.62796, 0.2576, 29.23)).toBe("#ff0000");
});

test("contrast is 21 between black and white, whichever comes first", () => {
  expect(contrastRatio("#000000", "#ffffff")).toBeCloseTo(21, 5);
  expect(contrastRatio("#ffffff", "#000000")).toBeCloseTo(21, 5);
});

test("mixing ends at either colour", () => {
  expect(mixColours("#336699", "#ffeedd", 0)).toBe("#336699");
  expect(mixColours("#336699", "#ffeedd", 1)).toBe("#ffeedd");
});

test("a theme's place is taken modulo the palette, and no theme is neutral", () => {
  const palette = paletteFor("light");
  expect(coloursOf(palette, 12)).toBe(coloursOf(palette, 0));
  expect(coloursOf(palette, null)).toBe(palette.neutral);
});

test.each([paletteFor("light"), paletteFor("dark")])(
  "in the $scheme palette dots reach 3:1 and labels 4.5:1 against the ground",
  (palette) => {
    expect(palette.themes).toHaveLength(12);
    for (const colours of [...palette.themes, palette.neutral]) {
      expect(contrastRatio(colours.dot, palette.ground)).toBeGreaterThanOrEqual(3);
      expect(contrastRatio(colours.label, palette.ground)).toBeGreaterThanOrEqual(4.5);
    }
    expect(contrastRatio(palette.ink, palette.ground)).toBeGreaterThanOrEqual(7);
    expect(contrastRatio(palette.softInk, palette.ground)).toBeGreaterThanOrEqual(4.5);
  },
);

test.each([paletteFor("light"), paletteFor("dark")])(
  "in the $scheme palette labels stay readable on their own island too",
  (palette) => {
    for (const { label, area } of palette.themes) {
      expect(contrastRatio(label, area)).toBeGreaterThanOrEqual(4.2);
      expect(contrastRatio(palette.ink, area)).toBeGreaterThanOrEqual(7);
    }
  },
);

test.each([paletteFor("light"), paletteFor("dark")])(
  "in the $scheme palette any two themes can be told apart, by colour-blind eyes as well",
  (palette) => {
    expect(leastDistance(palette, EYES.normal)).toBeGreaterThan(0.08);
    expect(leastDistance(palette, EYES.deuteranope)).toBeGreaterThan(0.055);
    expect(leastDistance(palette, EYES.protanope)).toBeGreaterThan(0.055);
  },
);

test.each(["ground", "ink"] as const)("--%s of the style sheet is the palette's", (name) => {
  const tokens = readFileSync(new URL(import.meta.resolve("#src/ui/tokens.css")), "utf8");
  const colour = String.raw`oklch\(([\d.]+)% ([\d.]+) ([\d.]+)\)`;
  const found = new RegExp(`--${name}: light-dark\\(${colour}, ${colour}\\)`).exec(tokens);
  const [light, dark] = [found!.slice(1, 4).map(Number), found!.slice(4, 7).map(Number)];
  expect(paletteFor("light")[name]).toBe(toHex(light[0]! / 100, light[1]!, light[2]!));
  expect(paletteFor("dark")[name]).toBe(toHex(dark[0]! / 100, dark[1]!, dark[2]!));
});

function leastDistance(palette: Palette, eye: Eye): number {
  const seen = palette.themes.map(({ dot }) => eye(decodeHex(dot)));
  const distances = seen.flatMap((first, place) =>
    seen.slice(place + 1).map((second) => colourDistance(first, second)),
  );
  return Math.min(...distances);
}
