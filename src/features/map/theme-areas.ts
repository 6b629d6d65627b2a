import type { MapFile, MapKeyword, MapTheme } from "#pipeline/contract/map-file.ts";
import { type Box, type Point, ringArea } from "./geometry.ts";
import { traceRings } from "./trace-rings.ts";

/** The island of a theme: rings in map units, land on the left, lakes running the other way. */
export interface ThemeArea {
  readonly themeId: number;
  readonly rings: readonly (readonly Point[])[];
  readonly box: Box;
}

interface Grid {
  readonly left: number;
  readonly bottom: number;
  readonly cell: number;
  readonly columns: number;
  readonly rows: number;
}

const MAX_GRID_SIDE = 220;
/** Reach of one keyword, in mean distances between the keywords of a theme. */
const REACH = 1.05;
const CELLS_PER_REACH = 3.2;
/** Beyond this many reaches a keyword is felt no more. */
const CUT_OFF = 2.6;
/** Where the shore lies: a lone keyword makes an islet of about one reach. */
const SHORE = 0.5;
/** How much stronger than the next theme a theme must be: the width of the straits. */
const STRAIT = 0.12;
const SMOOTHING_PASSES = 2;

/**
 * Islands around the keywords of each theme: the shore of a sum of bumps, one a keyword (Blinn
 * 1982), cut back where another theme is stronger, so that islands never overlap.
 */
export function traceThemeAreas({ themes, keywords }: MapFile): ThemeArea[] {
  const placed = keywords.filter((keyword) => keyword.themeId !== null);
  const reach = REACH * typicalDistance(themes);
  if (placed.length === 0 || reach === 0) return [];
  const grid = layGrid(placed, reach);
  const fields = new Map(themes.map((theme) => [theme.id, newField(grid)]));
  for (const keyword of placed) {
    const field = fields.get(keyword.themeId ?? -1);
    if (field !== undefined) addBump(field, grid, keyword, reach);
  }
  const { best, second } = strongestTwo([...fields.values()], grid);
  return [...fields].flatMap(([themeId, field]) => {
    const values = field.map((value, place) => {
      const rival = value === best[place] ? second[place] : best[place];
      return value - Math.max(SHORE, (rival ?? 0) + STRAIT);
    });
    return toArea(themeId, traceRings({ ...grid, values }), grid, reach);
  });
}

/** Median over the themes of the distance that evenly spread keywords would have. */
function typicalDistance(themes: readonly MapTheme[]): number {
  const distances = themes
    .filter((theme) => theme.keywordCount > 0 && theme.radius > 0)
    .map((theme) => theme.radius * Math.sqrt(Math.PI / theme.keywordCount))
    .toSorted((a, b) => a - b);
  return distances[Math.floor(distances.length / 2)] ?? 0;
}

function layGrid(keywords: readonly MapKeyword[], reach: number): Grid {
  const margin = reach * CUT_OFF;
  const left = least(keywords, "x") - margin;
  const bottom = least(keywords, "y") - margin;
  const width = -least(keywords, "x", -1) + margin - left;
  const height = -least(keywords, "y", -1) + margin - bottom;
  const cell = Math.max(reach / CELLS_PER_REACH, Math.max(width, height) / MAX_GRID_SIDE);
  const side = (length: number): number => Math.ceil(length / cell) + 2;
  return { left, bottom, cell, columns: side(width), rows: side(height) };
}

function least(keywords: readonly MapKeyword[], axis: "x" | "y", sign = 1): number {
  let found = Number.POSITIVE_INFINITY;
  for (const keyword of keywords) found = Math.min(found, keyword[axis] * sign);
  return found;
}

function newField({ columns, rows }: Grid): Float32Array {
  return new Float32Array(columns * rows);
}

function addBump(field: Float32Array, grid: Grid, centre: Point, reach: number): void {
  const [column, row] = [(centre.x - grid.left) / grid.cell, (centre.y - grid.bottom) / grid.cell];
  const span = (reach * CUT_OFF) / grid.cell;
  const perReach = (grid.cell / reach) ** 2;
  for (let y = Math.ceil(row - span); y <= row + span; y += 1) {
    for (let x = Math.ceil(column - span); x <= column + span; x += 1) {
      if (x < 0 || y < 0 || x >= grid.columns || y >= grid.rows) continue;
      const place = y * grid.columns + x;
      const squared = ((x - column) ** 2 + (y - row) ** 2) * perReach;
      field[place] = (field[place] ?? 0) + Math.exp(-0.7 * squared);
    }
  }
}

function strongestTwo(
  fields: readonly Float32Array[],
  grid: Grid,
): { readonly best: Float32Array; readonly second: Float32Array } {
  const [best, second] = [newField(grid), newField(grid)];
  for (const field of fields) {
    field.forEach((value, place) => {
      if (value > (best[place] ?? 0)) {
        second[place] = best[place] ?? 0;
        best[place] = value;
      } else if (value > (second[place] ?? 0)) {
        second[place] = value;
      }
    });
  }
  return { best, second };
}

function toArea(
  themeId: number,
  traced: readonly (readonly Point[])[],
  grid: Grid,
  reach: number,
): ThemeArea[] {
  const smallest = (reach * 0.5) ** 2;
  const rings = traced
    .map((ring) => smooth(ring.map((point) => gridToMap(point, grid))))
    .filter((ring) => Math.abs(ringArea(ring)) >= smallest);
  return rings.length === 0 ? [] : [{ themeId, rings, box: boxOfRings(rings) }];
}

function gridToMap({ x, y }: Point, grid: Grid): Point {
  return { x: grid.left + x * grid.cell, y: grid.bottom + y * grid.cell };
}

/** Cuts the corners of a closed ring (Chaikin 1974). */
function smooth(ring: readonly Point[]): readonly Point[] {
  let smoothed = ring;
  for (let pass = 0; pass < SMOOTHING_PASSES; pass += 1) {
    smoothed = smoothed.flatMap((point, place) => {
      const after = smoothed[(place + 1) % smoothed.length] ?? point;
      return [between(point, after, 0.25), between(point, after, 0.75)];
    });
  }
  return smoothed;
}

function between(a: Point, b: Point, share: number): Point {
  return { x: a.x + (b.x - a.x) * share, y: a.y + (b.y - a.y) * share };
}

/** Map units: `top` is the largest y. */
function boxOfRings(rings: readonly (readonly Point[])[]): Box {
  const box = { left: Infinity, right: -Infinity, top: -Infinity, bottom: Infinity };
  for (const { x, y } of rings.flat()) {
    box.left = Math.min(box.left, x);
    box.right = Math.max(box.right, x);
    box.top = Math.max(box.top, y);
    box.bottom = Math.min(box.bottom, y);
  }
  return box;
}
