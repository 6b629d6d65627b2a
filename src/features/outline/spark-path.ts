import { scaleLinear } from "d3-scale";
import { area, curveStepAfter } from "d3-shape";
import type { MapTheme } from "#pipeline/contract/map-file.ts";
import { toMonthNumber } from "#src/lib/months.ts";

export interface SparkFrame {
  /** First and last month, `2024-01` or a day in it. */
  readonly from: string;
  readonly to: string;
  readonly width: number;
  readonly height: number;
}

/** Fewer dated papers than this make no curve worth a look. */
const FEWEST_PAPERS = 3;
const BINS = 24;

/**
 * The outline of a theme's papers over time, as steps: no paper is smoothed into a month it was not
 * in. `most` papers in a step reach the full height. Null when there are too few papers to say.
 */
export function sparkPath(
  months: MapTheme["months"],
  frame: SparkFrame,
  most: number,
): string | null {
  const bins = binMonths(months, frame);
  if (bins.reduce((sum, count) => sum + count, 0) < FEWEST_PAPERS) return null;
  const x = scaleLinear([0, bins.length], [0, frame.width]);
  const y = scaleLinear([0, Math.max(1, most)], [frame.height, 0]);
  const draw = area<number>()
    .curve(curveStepAfter)
    .x((_, place) => x(place))
    .y0(frame.height)
    .y1((count) => y(count));
  // The last step needs an end to run to.
  return draw([...bins, bins.at(-1) ?? 0]);
}

/** Papers in each of at most 24 equal stretches of the frame's time. */
export function binMonths(
  months: MapTheme["months"],
  { from, to }: Pick<SparkFrame, "from" | "to">,
): number[] {
  const first = toMonthNumber(from);
  const length = toMonthNumber(to) - first + 1;
  const monthsABin = Math.ceil(length / BINS);
  const bins = Array.from({ length: Math.ceil(length / monthsABin) }, () => 0);
  for (const [month, count] of months) {
    const bin = Math.floor((toMonthNumber(month) - first) / monthsABin);
    bins[bin] = (bins[bin] ?? 0) + count;
  }
  return bins;
}
