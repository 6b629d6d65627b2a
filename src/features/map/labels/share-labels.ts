import { landArea } from "#src/features/map/areas/map-stretch.ts";
import type { Box } from "#src/features/map/geometry.ts";
import type { Dot, MapModel } from "#src/features/map/model/map-model.ts";

/** A dot that may have a label. */
export interface Candidate {
  readonly dot: Dot;
  /** Its place among all dots of the map, from 0 for the most important. */
  readonly place: number;
  /** The plot it is in: a cell of a grid within one theme. */
  readonly plot: number;
}

export interface SharedLabels {
  /** In the order in which they ask for room: every plot has its turn before one has a second. */
  readonly candidates: readonly Candidate[];
  /** How many labels a plot may have. */
  readonly mostOf: (plot: number) => number;
}

export interface SharingOptions {
  /** Pixels a map unit. */
  readonly scale: number;
  /** The stretch of the map whose dots are asked (`top` the larger y). */
  readonly window: Box;
  readonly isOut: (dotId: number) => boolean;
  /** Square pixels of the map for each label. */
  readonly roomPx2: number;
}

/** A cell is at least this wide, and less than twice as wide; it halves as one nears. */
const LEAST_CELL_PX = 96;
/** Dots of a plot that ask in vain may be followed by so many others. */
const SPARE = 4;

/** Dots in columns, most important first. */
interface DotColumns {
  readonly dots: readonly Dot[];
  readonly x: Float64Array;
  readonly y: Float64Array;
  /** 0 for no theme, from 1 for the themes of the map. */
  readonly theme: Uint16Array;
  readonly box: Box;
  readonly land: number;
}

/**
 * Shares labels out over the map: each cell within each theme gets as many as its land has room
 * for, its most important dots first, so that no region talks alone. A theme that is too small for
 * any still has one.
 */
export function shareLabels(model: MapModel, options: SharingOptions): SharedLabels {
  const columns = columnsOf(model);
  const plots = layPlots(columns, model.map.themes.length + 1, options);
  const quotas = shareQuotas(columns, plots, options);
  const ranks = new Uint32Array(plots.count);
  const found: { readonly turn: number; readonly candidate: Candidate }[] = [];
  // By number, not by iterator: this is gone through whenever the camera comes to rest.
  for (let place = 0; place < columns.dots.length; place += 1) {
    const plot = plots.plotOf[place] ?? -1;
    const rank = ranks[plot] ?? 0;
    const quota = quotas[plot] ?? 0;
    if (quota === 0 || rank >= quota + SPARE) continue;
    const dot = columns.dots[place];
    if (dot === undefined || options.isOut(dot.id)) continue;
    ranks[plot] = rank + 1;
    found.push({ turn: rank / quota, candidate: { dot, place, plot } });
  }
  found.sort((a, b) => a.turn - b.turn || a.candidate.place - b.candidate.place);
  return {
    candidates: found.map(({ candidate }) => candidate),
    mostOf: (plot) => quotas[plot] ?? 0,
  };
}

/** How many labels each plot may have: by its land, and one for the best dot of every theme. */
function shareQuotas(
  { dots, land, theme }: DotColumns,
  plots: Plots,
  { isOut, roomPx2, scale }: SharingOptions,
): Uint32Array {
  const counts = new Uint32Array(plots.count);
  const best = new Map<number, number>();
  for (let place = 0; place < dots.length; place += 1) {
    const plot = plots.plotOf[place] ?? -1;
    if (plot < 0) continue;
    counts[plot] = (counts[plot] ?? 0) + 1;
    const own = theme[place] ?? 0;
    if (!best.has(own) && !isOut(dots[place]?.id ?? -1)) best.set(own, plot);
  }
  const shareOfDot = (land * scale ** 2) / Math.max(1, dots.length) / roomPx2;
  const quotas = counts.map((count) => Math.round(count * shareOfDot));
  for (const plot of best.values()) quotas[plot] = Math.max(1, quotas[plot] ?? 0);
  return quotas;
}

interface Plots {
  readonly count: number;
  /** The plot of each dot, by its place; below 0 outside the window. */
  readonly plotOf: Int32Array;
}

/** Whole cells only, so that the same dots share one wherever the window ends. */
function layPlots(
  { box, theme, x, y }: DotColumns,
  themeCount: number,
  { scale, window }: SharingOptions,
): Plots {
  const cell = 2 ** Math.ceil(Math.log2(LEAST_CELL_PX / scale));
  const firstColumn = Math.floor(Math.max(box.left, window.left) / cell);
  const lastColumn = Math.floor(Math.min(box.right, window.right) / cell);
  const firstRow = Math.floor(Math.max(box.bottom, window.bottom) / cell);
  const lastRow = Math.floor(Math.min(box.top, window.top) / cell);
  const width = Math.max(0, lastColumn - firstColumn + 1);
  const height = Math.max(0, lastRow - firstRow + 1);
  const plotOf = new Int32Array(x.length).fill(-1);
  for (let place = 0; place < x.length; place += 1) {
    const column = Math.floor((x[place] ?? 0) / cell) - firstColumn;
    const row = Math.floor((y[place] ?? 0) / cell) - firstRow;
    if (column < 0 || row < 0 || column >= width || row >= height) continue;
    plotOf[place] = (row * width + column) * themeCount + (theme[place] ?? 0);
  }
  return { count: width * height * themeCount, plotOf };
}

const knownColumns = new WeakMap<MapModel["dots"], DotColumns>();

/** The columns of a model, made once for its dots. */
function columnsOf(model: MapModel): DotColumns {
  const known = knownColumns.get(model.dots);
  if (known !== undefined) return known;
  const dots = [...model.dots.values()];
  const places = new Map(model.map.themes.map(({ id }, place) => [id, place + 1]));
  const x = Float64Array.from(dots, (dot) => dot.x);
  const y = Float64Array.from(dots, (dot) => dot.y);
  const columns = {
    dots,
    x,
    y,
    theme: Uint16Array.from(dots, ({ themeId }) => places.get(themeId ?? Number.NaN) ?? 0),
    box: {
      left: x.reduce((least, one) => Math.min(least, one), Infinity),
      right: x.reduce((most, one) => Math.max(most, one), -Infinity),
      bottom: y.reduce((least, one) => Math.min(least, one), Infinity),
      top: y.reduce((most, one) => Math.max(most, one), -Infinity),
    },
    land: landArea(model),
  };
  knownColumns.set(model.dots, columns);
  return columns;
}
