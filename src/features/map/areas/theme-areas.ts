import type { MapFile, MapKeyword, MapTheme } from "#pipeline/contract/map-file.ts";
import { type Box, boxAround, type Point, ringArea } from "#src/features/map/geometry.ts";
import { ringHolds } from "#src/lib/ring-holds.ts";
import { traceRings } from "./trace-rings.ts";

/** The island of a theme: rings in map units, land on the left, lakes running the other way. */
export interface ThemeArea {
  readonly themeId: number;
  readonly rings: readonly (readonly Point[])[];
  readonly box: Box;
}

/** A rectangle of one endless grid, in cells from the map's origin. */
interface Window {
  readonly column: number;
  readonly row: number;
  readonly columns: number;
  readonly rows: number;
}

/** How strongly a theme is felt in a window. */
interface ThemeField extends Window {
  readonly themeId: number;
  readonly values: Float32Array;
}

const MAX_GRID_SIDE = 180;
/** Reach of one keyword, in mean distances between the keywords of a theme. */
const REACH = 1.05;
const CELLS_PER_REACH = 2.8;
/** Beyond this many reaches a keyword is felt no more. */
const CUT_OFF = 2.6;
/** How steeply a bump falls, at one reach to exp(-FALL). */
const FALL = 0.7;
/** Where the shore lies: a lone keyword makes an islet of about one reach. */
const SHORE = 0.5;
/** How much stronger than the next theme a theme must be: the width of the straits. */
const STRAIT = 0.12;
/** How far above the shore the ground around a theme's own keywords is at least. */
const OWN_GROUND = 0.05;
/** Tried in turn until no keyword is cut off: rounding shrinks a small islet. */
const SMOOTHING_PASSES = [2, 1, 0] as const;

/**
 * Islands around the keywords of each theme: the shore of a sum of bumps, one a keyword (Blinn
 * 1982), cut back where another theme is stronger, so that islands never overlap. Every keyword
 * is on its own theme's island, unless one of another theme is nearer than a cell of the grid.
 */
export function traceThemeAreas({ themes, keywords }: MapFile): ThemeArea[] {
  const reach = REACH * typicalDistance(themes);
  const placed = keywords.filter(({ themeId }) => themeId !== null);
  if (placed.length === 0 || reach === 0) return [];
  const cell = chooseCell(placed, reach);
  const fields = themes.flatMap(({ id }): ThemeField[] => {
    const own = placed.filter(({ themeId }) => themeId === id);
    return own.length === 0 ? [] : [raiseField(id, own, { cell, reach })];
  });
  const all = joinWindows(fields);
  const { best, second } = strongestTwo(fields, all);
  const owners = findOwners(placed, all, cell);
  return fields.flatMap((field) => {
    const values = field.values.map((value, place) => {
      const inAll = placeIn(all, field, place);
      const rival = value === best[inAll] ? second[inAll] : best[inAll];
      const height = value - Math.max(SHORE, (rival ?? 0) + STRAIT);
      const owner = owners.get(inAll);
      if (owner === undefined) return height;
      return owner === field.themeId ? Math.max(OWN_GROUND, height) : Math.min(-OWN_GROUND, height);
    });
    return toArea(traceRings({ ...field, values }), { field, cell, reach, placed });
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

interface Measure {
  /** Side of a cell, in map units. */
  readonly cell: number;
  /** Reach of a keyword, in map units. */
  readonly reach: number;
}

function chooseCell(keywords: readonly MapKeyword[], reach: number): number {
  const { left, right, top, bottom } = boxAround(keywords);
  return Math.max(reach / CELLS_PER_REACH, Math.max(right - left, top - bottom) / MAX_GRID_SIDE);
}

function raiseField(
  themeId: number,
  keywords: readonly MapKeyword[],
  { cell, reach }: Measure,
): ThemeField {
  const box = boxAround(keywords);
  const margin = reach * CUT_OFF + cell;
  const [column, row] = [
    Math.floor((box.left - margin) / cell),
    Math.floor((box.bottom - margin) / cell),
  ];
  const columns = Math.ceil((box.right + margin) / cell) - column + 1;
  const rows = Math.ceil((box.top + margin) / cell) - row + 1;
  const values = new Float32Array(columns * rows);
  const field = { themeId, column, row, columns, rows, values };
  for (const { x, y } of keywords) addBump(field, { x: x / cell, y: y / cell }, reach / cell);
  return field;
}

/** Centre and reach in cells. */
function addBump(field: ThemeField, centre: Point, reach: number): void {
  const { values, columns } = field;
  const [column, row] = [centre.x - field.column, centre.y - field.row];
  const span = reach * CUT_OFF;
  for (let y = Math.ceil(row - span); y <= row + span; y += 1) {
    for (let x = Math.ceil(column - span); x <= column + span; x += 1) {
      const place = y * columns + x;
      const squared = ((x - column) ** 2 + (y - row) ** 2) / reach ** 2;
      values[place] = (values[place] ?? 0) + Math.exp(-FALL * squared);
    }
  }
}

function joinWindows(windows: readonly Window[]): Window {
  const column = Math.min(...windows.map((window) => window.column));
  const row = Math.min(...windows.map((window) => window.row));
  const columns = Math.max(...windows.map((window) => window.column + window.columns)) - column;
  const rows = Math.max(...windows.map((window) => window.row + window.rows)) - row;
  return { column, row, columns, rows };
}

/** Place of a cell of a small window in a large one that holds it. */
function placeIn(large: Window, small: Window, place: number): number {
  const row = Math.floor(place / small.columns);
  const column = place - row * small.columns;
  return (row + small.row - large.row) * large.columns + column + small.column - large.column;
}

function strongestTwo(
  fields: readonly ThemeField[],
  all: Window,
): { readonly best: Float32Array; readonly second: Float32Array } {
  const best = new Float32Array(all.columns * all.rows);
  const second = new Float32Array(all.columns * all.rows);
  for (const field of fields) {
    for (const [place, value] of field.values.entries()) {
      const inAll = placeIn(all, field, place);
      const leader = best[inAll] ?? 0;
      if (value > leader) {
        second[inAll] = leader;
        best[inAll] = value;
      } else if (value > (second[inAll] ?? 0)) {
        second[inAll] = value;
      }
    }
  }
  return { best, second };
}

/** The themes that the four corners around each keyword belong to; the more important comes first. */
function findOwners(
  keywords: readonly MapKeyword[],
  all: Window,
  cell: number,
): ReadonlyMap<number, number> {
  const owners = new Map<number, number>();
  for (const { themeId, x, y } of keywords) {
    const first =
      (Math.floor(y / cell) - all.row) * all.columns + Math.floor(x / cell) - all.column;
    for (const place of [first, first + 1, first + all.columns, first + all.columns + 1]) {
      if (themeId !== null && !owners.has(place)) owners.set(place, themeId);
    }
  }
  return owners;
}

interface AreaGround extends Measure {
  readonly field: ThemeField;
  readonly placed: readonly MapKeyword[];
}

function toArea(
  traced: readonly (readonly Point[])[],
  { field, cell, reach, placed }: AreaGround,
): ThemeArea[] {
  const { themeId, column, row } = field;
  const smallest = (reach * 0.5) ** 2;
  const rings = traced
    .map((ring) => ring.map(({ x, y }) => ({ x: (x + column) * cell, y: (y + row) * cell })))
    .filter(
      (ring) =>
        Math.abs(ringArea(ring)) >= smallest || placed.some((keyword) => ringHolds(ring, keyword)),
    );
  if (rings.length === 0) return [];
  const box = boxAround(rings.flat());
  const near = placed.filter(
    ({ x, y }) => x >= box.left && x <= box.right && y >= box.bottom && y <= box.top,
  );
  const smoothed =
    SMOOTHING_PASSES.map((passes) => rings.map((ring) => smooth(ring, passes))).find((tried) =>
      near.every((keyword) => isOn(tried, keyword) === (keyword.themeId === themeId)),
    ) ?? rings;
  return [{ themeId, rings: smoothed, box: boxAround(smoothed.flat()) }];
}

function isOn(rings: readonly (readonly Point[])[], place: Point): boolean {
  return rings.filter((ring) => ringHolds(ring, place)).length % 2 === 1;
}

/** Cuts the corners of a closed ring (Chaikin 1974). */
function smooth(ring: readonly Point[], passes: number): readonly Point[] {
  let smoothed = ring;
  for (let pass = 0; pass < passes; pass += 1) {
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
