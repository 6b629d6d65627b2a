import type { ReactNode } from "react";
import { describeEnds, describeTrend, wordsOf } from "#src/features/map/look/measure-words.ts";
import type { DrawnMap } from "#src/features/map/model/use-drawn-map.ts";
import { formatCount, formatNumber } from "#src/lib/format-count.ts";
import type { Palette } from "#src/ui/palette.ts";
import { rampFor } from "#src/ui/ramp.ts";
import { describeDots, describeLines, describeSizes, describeThemes } from "./legend-words.ts";

interface MapLegendProps {
  readonly drawn: DrawnMap;
  readonly palette: Palette;
  /** Whether some dots are outside the filter. */
  readonly hasGhosts: boolean;
}

/** Which of the five sizes the legend shows. */
const SHOWN_STEPS = [0, 2, 4] as const;

/** What dots, colour, size and lines mean now. The ramp is always in sight, the words on asking. */
export function MapLegend({ drawn, palette, hasGhosts }: MapLegendProps): ReactNode {
  const { model, size, colour } = drawn;
  const neutral = palette.neutral.dot;
  return (
    <details className="map-legend">
      <summary className="map-legend-title">
        {colour === null ? "Legend" : <Ramp colour={colour} drawn={drawn} palette={palette} />}
      </summary>
      <dl className="map-legend-list">
        <dt>
          <svg width="34" height="16" aria-hidden="true">
            <circle cx="17" cy="8" r="4.5" fill={neutral} />
          </svg>
        </dt>
        <dd>{describeDots(drawn)}</dd>
        <dt>
          {colour === null ? (
            <ThemeDots drawn={drawn} palette={palette} />
          ) : (
            <svg width="34" height="16" aria-hidden="true">
              <circle cx="17" cy="8" r="4.5" fill={palette.ground} stroke={neutral} />
            </svg>
          )}
        </dt>
        <dd>{colour === null ? describeThemes(model) : <ColourWords drawn={drawn} />}</dd>
        <dt>
          <svg width="56" height="20" aria-hidden="true">
            {SHOWN_STEPS.map((step, place) => (
              <circle
                key={step}
                cx={6 + place * 19}
                cy="10"
                r={size.radii.sizes[step]}
                fill={neutral}
              />
            ))}
          </svg>
        </dt>
        <dd>{describeSizes(drawn, SHOWN_STEPS)}</dd>
        <dt>
          <svg width="34" height="16" aria-hidden="true">
            <path d="M2 8h30" stroke={neutral} />
          </svg>
        </dt>
        <dd>{describeLines(model)}</dd>
        {hasGhosts && (
          <>
            <dt>
              <svg width="34" height="16" aria-hidden="true">
                <circle cx="17" cy="8" r="4" fill={palette.neutral.shore} />
              </svg>
            </dt>
            <dd>Faint: outside the filter.</dd>
          </>
        )}
      </dl>
    </details>
  );
}

interface PartProps {
  readonly drawn: DrawnMap;
  readonly palette: Palette;
}

function ThemeDots({ drawn, palette }: PartProps): ReactNode {
  const hasThemes = drawn.model.map.themes.length > 0;
  const swatches = hasThemes ? palette.themes.slice(0, 3) : [palette.neutral];
  return (
    <svg width="34" height="16" aria-hidden="true">
      {swatches.map(({ area, dot }, place) => (
        <circle key={dot} cx={6 + place * 11} cy="8" r="4.5" fill={dot} stroke={area} />
      ))}
    </svg>
  );
}

interface RampProps extends PartProps {
  readonly colour: NonNullable<DrawnMap["colour"]>;
}

const SWATCH_WIDTH = 22;

function Ramp({ colour, drawn, palette }: RampProps): ReactNode {
  const { measure, scale } = colour;
  const kind = measure === "trend" ? "diverging" : "sequential";
  const ramp = rampFor(palette.scheme, kind);
  const ends = describeEnds(measure, scale);
  return (
    <span className="map-ramp">
      <span className="map-ramp-name">{wordsOf(drawn.model.kind, measure).name}</span>
      <svg
        className="map-ramp-strip"
        viewBox={`0 0 ${SWATCH_WIDTH * ramp.length} 8`}
        preserveAspectRatio="none"
        aria-hidden="true"
      >
        {ramp.map((fill, place) => (
          <rect
            key={fill}
            x={place * SWATCH_WIDTH}
            width={SWATCH_WIDTH - 1}
            height="8"
            fill={fill}
          />
        ))}
      </svg>
      <span className="map-ramp-ends">
        <span>{ends.low}</span>
        {ends.middle !== null && <span>{ends.middle}</span>}
        <span>{ends.high}</span>
      </span>
    </span>
  );
}

function ColourWords({ drawn }: Pick<PartProps, "drawn">): ReactNode {
  const { colour, measures, model } = drawn;
  if (colour === null) return null;
  const { meaning, missing } = wordsOf(model.kind, colour.measure);
  const without = model.dots.size - measures[colour.measure].size;
  return (
    <>
      Colour: {meaning}.{" "}
      {colour.measure === "trend" && `${describeTrend(model.kind, drawn.middleDate)} `}
      {without > 0 &&
        `Hollow: ${missing} (${formatNumber(without)} of ${formatCount(model.dots.size, model.kind)}).`}
    </>
  );
}
