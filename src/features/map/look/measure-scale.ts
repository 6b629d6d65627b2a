import type { Measure } from "#src/state/view-state.ts";

/** A number for each dot that has one, by id. */
export type MeasureValues = ReadonlyMap<number, number>;

/** How the values of a measure fall into steps. */
export interface MeasureScale {
  /** From which value on each step but the first is meant; ascending. */
  readonly bounds: readonly number[];
  /** The least and the greatest value there is. */
  readonly least: number;
  readonly most: number;
}

/** Trends from half of this below 0 to half of it above are told apart; what is beyond counts as the end. */
const TREND_SPAN = 4.2;
/** The oldest tenth would stretch a scale of dates so far that all others looked alike. */
const OLDEST_SHARE = 0.1;

/**
 * A scale for a measure. Counts are parted by their square roots, so that the area of a dot tells
 * the count; dates into equal spans, but for the oldest tenth, which belongs to the first step;
 * trends around 0, the same on every map. Null when there are no values.
 */
export function createScale(
  measure: Measure,
  values: MeasureValues,
  steps: number,
): MeasureScale | null {
  const sorted = [...values.values()].toSorted((a, b) => a - b);
  const [least, most] = [sorted[0], sorted.at(-1)];
  if (least === undefined || most === undefined) return null;
  const inner = Array.from({ length: steps - 1 }, (_, place) => place + 1);
  switch (measure) {
    case "papers":
    case "comments":
      return { least, most, bounds: inner.map((step) => (step / steps) ** 2 * most) };
    case "mean-date":
    case "newest-date": {
      const from = sorted[Math.floor(sorted.length * OLDEST_SHARE)] ?? least;
      return { least, most, bounds: inner.map((step) => from + ((most - from) * step) / steps) };
    }
    case "trend":
      return {
        least,
        most,
        bounds: inner.map((step) => (step / steps - 0.5) * TREND_SPAN),
      };
  }
}

/** The step of a value, from 0. */
export function stepOf({ bounds }: MeasureScale, value: number): number {
  let step = 0;
  for (const bound of bounds) if (value >= bound) step += 1;
  return step;
}
