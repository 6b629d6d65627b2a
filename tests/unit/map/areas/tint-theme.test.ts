import { expect, test } from "vitest";
import { tintTheme } from "#src/features/map/areas/tint-theme.ts";
import { emphasise } from "#src/features/map/focus/emphasis.ts";
import { createMapModel } from "#src/features/map/model/map-model.ts";
import { contrastRatio } from "#src/ui/colour-math.ts";
import { coloursOf, paletteFor } from "#src/ui/palette.ts";
import { aLargeMap } from "#tests/support/a-map.ts";

const model = createMapModel(aLargeMap());
const palette = paletteFor("light");
const plain = { palette, emphasis: null, ghostThemes: new Set<number>() };

test("a theme at rest has its own colours", () => {
  const { area, shore, label } = coloursOf(palette, model.themes.get(1)?.colour ?? null);
  expect(tintTheme(1, model, plain)).toEqual({ area, shore, label });
});

test("a theme without papers in the filter steps back, its island and its name", () => {
  const ghost = tintTheme(1, model, { ...plain, ghostThemes: new Set([1]) });
  const full = tintTheme(1, model, plain);
  for (const part of ["area", "shore", "label"] as const) {
    expect(contrastRatio(ghost[part], palette.ground)).toBeLessThan(
      contrastRatio(full[part], palette.ground),
    );
  }
});

test("a theme steps back while another is pointed out", () => {
  const scene = { ...plain, emphasis: emphasise(model, { kind: "theme", id: 2 }) };
  expect(tintTheme(2, model, scene)).toEqual(tintTheme(2, model, plain));
  expect(tintTheme(1, model, scene)).not.toEqual(tintTheme(1, model, plain));
});
