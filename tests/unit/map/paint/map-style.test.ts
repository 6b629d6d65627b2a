import { expect, test } from "vitest";
import { createMapModel } from "#src/features/map/model/map-model.ts";
import { createMapInks } from "#src/features/map/paint/map-inks.ts";
import { styleDot, styleLine } from "#src/features/map/paint/map-style.ts";
import { contrastRatio } from "#src/ui/colour-math.ts";
import { paletteFor } from "#src/ui/palette.ts";
import { aKeyword, aMap, aTheme } from "#tests/support/a-map.ts";

const palette = paletteFor("light");
const inks = createMapInks(palette);
const model = createMapModel(
  aMap({
    themes: [aTheme({ id: 1, colour: 0 }), aTheme({ id: 2, colour: 1 })],
    keywords: [aKeyword({ id: 0, themeId: 1 }), aKeyword({ id: 1, themeId: 2 })],
  }),
);
const [dot, other] = [...model.dots.values()];

test("what steps back comes nearer to the ground, a ghost nearest", () => {
  const contrast = (state: "plain" | "dim" | "ghost"): number =>
    contrastRatio(styleDot(dot!, state, inks).color, palette.ground);
  expect(contrast("plain")).toBeGreaterThan(contrast("dim"));
  expect(contrast("dim")).toBeGreaterThan(contrast("ghost"));
  expect(contrast("ghost")).toBeGreaterThan(1);
});

test("the dot in the middle is larger and ringed in ink", () => {
  const centre = styleDot(dot!, "centre", inks);
  expect(centre.size).toBeGreaterThan(dot!.radius);
  expect(centre.borderColor).toBe(palette.ink);
  expect(styleDot(dot!, "plain", inks).borderColor).toBe(palette.ground);
});

test("all colours are solid hex, the only kind sigma blends rightly", () => {
  const line = styleLine(dot!, other!, "plain", inks);
  for (const colour of [line.color, styleDot(dot!, "ghost", inks).color]) {
    expect(colour).toMatch(/^#[0-9a-f]{6}$/);
  }
});

test("a lit link is thicker and stronger than a plain one, a hidden one is not drawn", () => {
  const plain = styleLine(dot!, other!, "plain", inks);
  const lit = styleLine(dot!, other!, "lit", inks);
  expect(lit.size).toBeGreaterThan(plain.size);
  expect(contrastRatio(lit.color, palette.ground)).toBeGreaterThan(
    contrastRatio(plain.color, palette.ground),
  );
  expect(styleLine(dot!, other!, "hidden", inks).hidden).toBe(true);
});

test("the more lines are drawn at rest, the fainter is each, and none is lost on the ground", () => {
  const contrasts = [10, 200, 600, 1500, 50_000].map((lineCount) => {
    const { color } = styleLine(dot!, other!, "plain", createMapInks(palette, { lineCount }));
    return contrastRatio(color, palette.ground);
  });
  expect(contrasts).toEqual(contrasts.toSorted((a, b) => b - a));
  expect(contrasts[0]).toBe(contrasts[1]);
  expect(contrasts[1]).toBeGreaterThan(contrasts[3]!);
  expect(contrasts[4]).toBeGreaterThan(1.1);
});

test("dots take the ramp's colours by their step, and one without a number is hollow", () => {
  const ramp = ["#111111", "#222222", "#333333"];
  const byNumber = createMapInks(palette, {
    colouring: { ramp, stepOf: (id) => (id === 0 ? 2 : null) },
  });
  expect(styleDot(dot!, "plain", byNumber).color).toBe("#333333");
  const hollow = styleDot(other!, "plain", byNumber);
  expect(hollow.color).toBe(palette.ground);
  expect(contrastRatio(hollow.borderColor, palette.ground)).toBeGreaterThanOrEqual(3);
  expect(styleDot(other!, "dim", byNumber).borderColor).not.toBe(palette.ground);
});

test("the ink of a line is mixed once for each pair of colours, whichever end comes first", () => {
  expect(inks.lineInk(dot!, other!)).toBe(inks.lineInk(other!, dot!));
});
