import type { ReactNode } from "react";
import type { Palette } from "#src/ui/palette.ts";
import { DOT_RADII_PX, type MapModel, paperCountOfStep } from "./map-model.ts";

interface MapLegendProps {
  readonly model: MapModel;
  readonly palette: Palette;
}

/** Which of the five sizes the legend shows. */
const SHOWN_STEPS = [0, 2, 4] as const;

/** What colour, size and lines mean. */
export function MapLegend({ model, palette }: MapLegendProps): ReactNode {
  const most = model.map.keywords.reduce((found, { paperCount }) => Math.max(found, paperCount), 1);
  const hasThemes = model.map.themes.length > 0;
  const swatches = hasThemes ? palette.themes.slice(0, 3) : [palette.neutral];
  return (
    <details className="map-legend">
      <summary className="map-legend-title">Legend</summary>
      <dl className="map-legend-list">
        <dt>
          <svg width="34" height="16" aria-hidden="true">
            {swatches.map(({ area, dot }, place) => (
              <circle key={dot} cx={6 + place * 11} cy="8" r="4.5" fill={dot} stroke={area} />
            ))}
          </svg>
        </dt>
        <dd>
          {hasThemes
            ? "Colour: the theme of a keyword. An island holds the keywords of one theme."
            : "Colour: one for all keywords, for there are no themes to tell apart."}
        </dd>
        <dt>
          <svg width="56" height="20" aria-hidden="true">
            {SHOWN_STEPS.map((step, place) => (
              <circle
                key={step}
                cx={6 + place * 19}
                cy="10"
                r={DOT_RADII_PX[step]}
                fill={palette.neutral.dot}
              />
            ))}
          </svg>
        </dt>
        <dd>
          Size: papers with the keyword, from {paperCountOfStep(0, most)} over{" "}
          {paperCountOfStep(2, most)} to {paperCountOfStep(4, most)} and more.
        </dd>
        <dt>
          <svg width="34" height="16" aria-hidden="true">
            <path d="M2 8h30" stroke={palette.neutral.dot} />
          </svg>
        </dt>
        <dd>
          Line: papers have both keywords. Only the strongest are drawn; point at a keyword to see
          all of its own.
        </dd>
      </dl>
    </details>
  );
}
