import { scaleLinear } from "d3-scale";
import type { ReactNode } from "react";
import { mixColours } from "./colour-math.ts";
import { coloursOf, type Palette } from "./palette.ts";
import "./time-bars.css";

/** First and last month, both included. */
interface TimeSpan {
  readonly first: number;
  readonly last: number;
}

/** One stretch of time; its parts stand on one another. */
interface TimeBar extends TimeSpan {
  readonly total: number;
  readonly parts: readonly {
    readonly themeId: number | null;
    readonly place: number | null;
    readonly paperCount: number;
    readonly below: number;
  }[];
}

interface TimeBarsProps {
  readonly bars: readonly TimeBar[];
  readonly span: TimeSpan;
  /** The months the filter asks for, wherever they lie. */
  readonly range: TimeSpan;
  /** Only these themes count; empty means all. */
  readonly themes: readonly number[];
  readonly palette: Palette;
}

const HEIGHT = 100;
const FADED_SHARE = 0.72;
/** Share of a bar's width that stays empty. */
const GAP_SHARE = 0.16;

/** The papers over time, themes stacked; what the filter leaves out is faded. */
export function TimeBars({ bars, span, range, themes, palette }: TimeBarsProps): ReactNode {
  const most = bars.reduce((found, { total }) => Math.max(found, total), 1);
  const height = scaleLinear([0, most], [0, HEIGHT]);
  const length = span.last - span.first + 1;
  return (
    <svg
      className="time-bars"
      viewBox={`0 0 ${length} ${HEIGHT}`}
      preserveAspectRatio="none"
      aria-hidden="true"
    >
      {bars.map((bar) => {
        const isOutside = bar.last < range.first || bar.first > range.last;
        const width = bar.last - bar.first + 1;
        return bar.parts.map(({ themeId, place, paperCount, below }) => {
          const { dot } = coloursOf(palette, place);
          const isFaded = isOutside || (themes.length > 0 && !themes.some((id) => id === themeId));
          return (
            <rect
              key={`${bar.first} ${themeId ?? "none"}`}
              x={bar.first - span.first + (width * GAP_SHARE) / 2}
              y={HEIGHT - height(below + paperCount)}
              width={width * (1 - GAP_SHARE)}
              height={height(paperCount)}
              fill={isFaded ? mixColours(dot, palette.ground, FADED_SHARE) : dot}
            />
          );
        });
      })}
    </svg>
  );
}
