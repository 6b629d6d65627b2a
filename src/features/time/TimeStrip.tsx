import { Slider } from "@base-ui/react/slider";
import { Switch } from "@base-ui/react/switch";
import { type ReactNode, useId, useMemo } from "react";
import { useFilterCounts } from "#src/data/filter-counts.ts";
import { useServices } from "#src/data/services.ts";
import { spanOf, type TimeSpan, toTimeChart } from "#src/data/time-bars.ts";
import { monthInWords } from "#src/lib/months.ts";
import { useView } from "#src/state/use-view.ts";
import { TimeBars } from "#src/ui/TimeBars.tsx";
import { usePalette } from "#src/ui/use-palette.ts";
import { askedRange, type Ends, rangeInWords, rangeOf, toLimits } from "./month-range.ts";
import { chooseTicks } from "./time-ticks.ts";
import "./time.css";

const MOST_TICKS = 7;
/** A tick nearer to the end than this share of the axis has no room for its label. */
const TICK_ROOM = 0.1;
const MONTHS_A_YEAR = 12;

/** When the papers appeared, and the range of months that counts. */
export function TimeStrip(): ReactNode {
  const { map } = useServices();
  const span = useMemo(() => spanOf(map.file), [map]);
  const { dates } = map.file;
  if (span === null || dates === null) {
    return (
      <section className="time-strip" aria-label="Time">
        <p className="time-empty">
          None of the {map.file.paperCount} papers has a date, so they cannot be shown over time.
        </p>
      </section>
    );
  }
  return <DatedStrip span={span} ends={dates} />;
}

interface DatedStripProps {
  readonly span: TimeSpan;
  readonly ends: Ends;
}

function DatedStrip({ span, ends }: DatedStripProps): ReactNode {
  const { map } = useServices();
  const [view, dispatch] = useView();
  const palette = usePalette();
  const counts = useFilterCounts(view.filter);
  const chart = useMemo(() => toTimeChart(map.file, span), [map, span]);
  const range = rangeOf(view.filter, span);
  const words = rangeInWords(view.filter, ends, {
    paperCount: counts.status === "ready" ? counts.value.paperCount : null,
    allCount: map.file.paperCount,
    undatedCount: counts.status === "ready" ? counts.value.undatedCount : map.file.undatedCount,
    showsUndated: view.filter.undated,
    monthlessCount: chart.monthlessCount,
  });
  // The thumbs stand on the edges of months: the first on the left edge, the second on the right.
  const length = span.last - span.first + 1;
  const edges = [range.first - span.first, range.last - span.first + 1];
  const setEdges = ([left = 0, right = length]: readonly number[]): void => {
    const next = { first: span.first + left, last: span.first + right - 1 };
    dispatch({ type: "set-months", ...toLimits(next, span) });
  };

  return (
    <section className="time-strip" aria-label="Time">
      <div className="time-line">
        <p className="time-words tabular" aria-live="polite">
          {words}
        </p>
        {map.file.undatedCount > 0 && (
          <UndatedSwitch
            isOn={view.filter.undated}
            onChange={(undated) => dispatch({ type: "show-undated", undated })}
          />
        )}
      </div>
      <Slider.Root
        className="time-slider"
        min={0}
        max={length}
        largeStep={MONTHS_A_YEAR}
        minStepsBetweenValues={1}
        value={edges}
        onValueChange={setEdges}
      >
        <Slider.Control className="time-control">
          <TimeBars
            bars={chart.bars}
            span={span}
            range={askedRange(view.filter, span)}
            themes={view.filter.themes}
            palette={palette}
          />
          <Slider.Track className="time-track">
            <Slider.Indicator className="time-range" />
            <Slider.Thumb
              index={0}
              className="time-thumb"
              getAriaLabel={() => "First month"}
              getAriaValueText={() => monthInWords(range.first)}
            />
            <Slider.Thumb
              index={1}
              className="time-thumb"
              getAriaLabel={() => "Last month"}
              getAriaValueText={() => monthInWords(range.last)}
            />
          </Slider.Track>
        </Slider.Control>
      </Slider.Root>
      <TimeAxis span={span} />
    </section>
  );
}

interface UndatedSwitchProps {
  readonly isOn: boolean;
  readonly onChange: (isOn: boolean) => void;
}

function UndatedSwitch({ isOn, onChange }: UndatedSwitchProps): ReactNode {
  const id = useId();
  return (
    <label className="time-undated" htmlFor={id}>
      Undated
      <Switch.Root className="time-switch" id={id} checked={isOn} onCheckedChange={onChange}>
        <Switch.Thumb className="time-switch-thumb" />
      </Switch.Root>
    </label>
  );
}

function TimeAxis({ span }: { readonly span: TimeSpan }): ReactNode {
  const length = span.last - span.first + 1;
  return (
    <div className="time-axis tabular" aria-hidden="true">
      {chooseTicks(span, MOST_TICKS).map(({ month, label }) => {
        const share = (month - span.first) / length;
        return (
          <span key={month} className="time-tick" style={{ left: `${share * 100}%` }}>
            {share < 1 - TICK_ROOM && label}
          </span>
        );
      })}
    </div>
  );
}
