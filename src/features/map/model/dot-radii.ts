import {
  createScale,
  type MeasureScale,
  type MeasureValues,
  stepOf,
} from "#src/features/map/look/measure-scale.ts";
import type { Measure } from "#src/state/view-state.ts";

/** Radii in pixels when the whole map is in view. */
const DOT_RADII_PX = [2.6, 3.6, 5, 6.8, 9] as const;

/** So many dots may have the radii above; more are drawn smaller. */
const ROOMY_COUNT = 2500;
const CROWD_POWER = 0.35;

/** How large the dots of a map are. */
export interface DotRadii {
  /** Null when no dot has a value: all are then of the smallest size. */
  readonly scale: MeasureScale | null;
  /** Pixels, smallest first. */
  readonly sizes: readonly number[];
  /** Pixels of a dot; without a value it has the smallest size. */
  readonly radiusOf: (dotId: number) => number;
}

/** Radii in five steps by the values of a measure, on a map of so many dots. */
export function chooseRadii(measure: Measure, values: MeasureValues, dotCount: number): DotRadii {
  const shrink = Math.min(1, (ROOMY_COUNT / Math.max(1, dotCount)) ** CROWD_POWER);
  const sizes = DOT_RADII_PX.map((radius) => radius * shrink);
  const [smallest = 0] = sizes;
  const scale = createScale(measure, values, sizes.length);
  return {
    scale,
    sizes,
    radiusOf: (dotId) => {
      const value = values.get(dotId);
      return value === undefined || scale === null
        ? smallest
        : (sizes[stepOf(scale, value)] ?? smallest);
    },
  };
}
