import { type ReactNode, useMemo } from "react";
import type { PickedPapers } from "#src/data/queries/count-picked.ts";
import { useServices } from "#src/data/services.ts";
import { spanOf, type TimeBar } from "#src/data/time-bars.ts";
import { formatCount } from "#src/lib/format-count.ts";
import { monthInWords, yearOf } from "#src/lib/months.ts";
import { TimeBars } from "#src/ui/TimeBars.tsx";
import { usePalette } from "#src/ui/use-palette.ts";
import { chartPicked, countUndated } from "./picked-rows.ts";

interface PickedTimeProps {
  readonly rows: readonly PickedPapers[];
}

/** When the picked papers appeared, on the axis of all papers. */
export function PickedTime({ rows }: PickedTimeProps): ReactNode {
  const { map } = useServices();
  const palette = usePalette();
  const span = useMemo(() => spanOf(map.file), [map]);
  const chart = useMemo(
    () => (span === null ? null : chartPicked(rows, map, span)),
    [rows, map, span],
  );
  if (span === null || chart === null) return null;
  const most = chart.bars.reduce<TimeBar | null>(
    (found, bar) => (bar.total > (found?.total ?? 0) ? bar : found),
    null,
  );
  if (most === null) return null;
  const undated = countUndated(rows);
  return (
    <figure className="pick-time">
      <div className="pick-time-bars">
        <TimeBars bars={chart.bars} span={span} range={span} themes={[]} palette={palette} />
      </div>
      <div className="pick-time-ends tabular" aria-hidden="true">
        <span>{monthInWords(span.first)}</span>
        <span>{monthInWords(span.last)}</span>
      </div>
      <figcaption className="tabular">
        Most in {most.first === most.last ? monthInWords(most.first) : yearOf(most.first)}:{" "}
        {formatCount(most.total, "paper")}
        {undated > 0 && `; ${undated} undated`}
      </figcaption>
    </figure>
  );
}
