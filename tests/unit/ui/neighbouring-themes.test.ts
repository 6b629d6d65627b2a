import { existsSync, readFileSync } from "node:fs";
import * as v from "valibot";
import { expect, test } from "vitest";
import { type MapFile, mapFileSchema } from "#pipeline/contract/map-file.ts";
import { chooseColours } from "#pipeline/layout/choose-colours.ts";
import { traceThemeAreas } from "#src/features/map/areas/theme-areas.ts";
import { type Box, boxAround } from "#src/features/map/geometry.ts";
import { colourDistance, decodeHex } from "#src/ui/colour-math.ts";
import { coloursOf, paletteFor } from "#src/ui/palette.ts";
import { aKeyword, aMap, aTheme } from "#tests/support/a-map.ts";
import { EYES, type Eye } from "#tests/support/colour-vision.ts";

const SAMPLE = new URL("../../../build/snapshots/sample/map.json", import.meta.url);
const SCHEMES = ["light", "dark"] as const;
/** Side by side, 0.02 is just noticeable. */
const LEAST_DISTANCE = 0.055;

test.each(SCHEMES)(
  "on a map of 40 themes, islands side by side differ for every eye, in the %s palette",
  (scheme) => {
    expect(leastOfAll(aMapOfManyThemes(), scheme)).toBeGreaterThan(LEAST_DISTANCE);
  },
);

test.skipIf(!existsSync(SAMPLE)).each(SCHEMES)(
  "on the sample's map, where it is built, islands side by side differ for every eye, in the %s palette",
  (scheme) => {
    const map = v.parse(mapFileSchema, JSON.parse(readFileSync(SAMPLE, "utf8")));
    expect(leastOfAll(map, scheme)).toBeGreaterThan(LEAST_DISTANCE);
  },
);

function leastOfAll(map: MapFile, scheme: (typeof SCHEMES)[number]): number {
  const neighbours = findNeighbours(map);
  expect(neighbours.length).toBeGreaterThanOrEqual(map.themes.length - 1);
  return Math.min(...Object.values(EYES).map((eye) => leastDistance(neighbours, scheme, eye)));
}

function leastDistance(
  neighbours: readonly (readonly [number, number])[],
  scheme: (typeof SCHEMES)[number],
  eye: Eye,
): number {
  const seen = (place: number): ReturnType<Eye> =>
    eye(decodeHex(coloursOf(paletteFor(scheme), place).dot));
  return Math.min(...neighbours.map(([one, other]) => colourDistance(seen(one), seen(other))));
}

/** The colours of each two islands with only a strait between them. */
function findNeighbours(map: MapFile): (readonly [number, number])[] {
  const areas = traceThemeAreas(map);
  const colourOf = new Map(map.themes.map(({ id, colour }) => [id, colour]));
  const strait = Math.min(...map.themes.map(({ radius }) => radius)) / 2;
  return areas.flatMap((area, place) =>
    areas.slice(place + 1).flatMap((other): (readonly [number, number])[] => {
      if (gapOf(area.box, other.box) >= strait) return [];
      const near = other.rings.flat().filter((far) => gapOf(area.box, boxAround([far])) < strait);
      const isNear = area.rings
        .flat()
        .some((one) => near.some((far) => Math.hypot(one.x - far.x, one.y - far.y) < strait));
      return isNear ? [[colourOf.get(area.themeId)!, colourOf.get(other.themeId)!]] : [];
    }),
  );
}

/** How far two boxes lie apart, across or along; below 0 where they overlap. */
function gapOf(one: Box, other: Box): number {
  return Math.max(
    Math.max(one.left, other.left) - Math.min(one.right, other.right),
    Math.max(one.bottom, other.bottom) - Math.min(one.top, other.top),
  );
}

/** Islands in five rows of eight, coloured as the pipeline colours them. */
function aMapOfManyThemes(): MapFile {
  const discs = Array.from({ length: 40 }, (_, place) => ({
    x: (place % 8) * 11,
    y: Math.floor(place / 8) * 11,
    radius: 5,
  }));
  const colours = chooseColours(discs);
  return aMap({
    themes: discs.map((disc, place) =>
      aTheme({ ...disc, id: place + 1, colour: colours[place]!, keywordCount: 9 }),
    ),
    keywords: discs.flatMap(({ x, y }, place) =>
      Array.from({ length: 9 }, (_, inner) =>
        aKeyword({
          id: place * 9 + inner,
          themeId: place + 1,
          x: x + ((inner % 3) - 1) * 3.5,
          y: y + (Math.floor(inner / 3) - 1) * 3.5,
        }),
      ),
    ),
  });
}
