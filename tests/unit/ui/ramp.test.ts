import { describe, expect, test } from "vitest";
import { colourDistance, contrastRatio, decodeHex } from "#src/ui/colour-math.ts";
import { paletteFor } from "#src/ui/palette.ts";
import { RAMP_STEPS, rampFor } from "#src/ui/ramp.ts";
import { EYES, type Eye } from "#tests/support/colour-vision.ts";

const RAMPS = (["light", "dark"] as const).flatMap((scheme) =>
  (["sequential", "diverging"] as const).map((kind) => ({
    scheme,
    kind,
    ramp: rampFor(scheme, kind),
    ground: paletteFor(scheme).ground,
  })),
);

function steps(ramp: readonly string[], eye: Eye): number[] {
  const seen = ramp.map((colour) => eye(decodeHex(colour)));
  return seen.slice(1).map((colour, place) => colourDistance(seen[place]!, colour));
}

describe.each(RAMPS)("the $kind ramp on $scheme ground", ({ kind, ramp, ground }) => {
  test("has its colours at even distances", () => {
    expect(ramp).toHaveLength(RAMP_STEPS);
    const distances = steps(ramp, EYES.normal);
    expect(Math.max(...distances) / Math.min(...distances)).toBeLessThan(1.25);
  });

  test("stands out from the ground by 3:1 everywhere, for colour-blind eyes too", () => {
    for (const colour of ramp) expect(contrastRatio(colour, ground)).toBeGreaterThanOrEqual(3);
  });

  test("keeps its neighbours apart for every eye", () => {
    for (const eye of Object.values(EYES)) {
      expect(Math.min(...steps(ramp, eye))).toBeGreaterThan(0.03);
    }
  });

  test("goes farther from the ground towards more, at both ends when it diverges", () => {
    const contrasts = ramp.map((colour) => contrastRatio(colour, ground));
    const middle = (RAMP_STEPS - 1) / 2;
    const [below, above] = [contrasts.slice(0, middle + 1).toReversed(), contrasts.slice(middle)];
    const rising = kind === "diverging" ? [below, above] : [contrasts];
    for (const row of rising) expect(row).toEqual(row.toSorted((a, b) => a - b));
  });

  test("has ends that no eye confuses", () => {
    for (const eye of Object.values(EYES)) {
      const [low, high] = [ramp[0]!, ramp.at(-1)!].map((colour) => eye(decodeHex(colour)));
      expect(colourDistance(low!, high!)).toBeGreaterThan(0.2);
    }
  });
});
