import { type ReactNode, useMemo } from "react";
import { summariseMap } from "./describe-map.ts";
import { dotState, emphasise } from "./emphasis.ts";
import { toScreen } from "./geometry.ts";
import type { MapModel } from "./map-model.ts";
import type { MapReading } from "./map-reading.ts";
import { styleDot } from "./map-style.ts";
import { drawStill, STILL_SIDE, type Still } from "./still-drawing.ts";
import type { ThemeArea } from "./theme-areas.ts";
import { tintTheme } from "./tint-theme.ts";

interface StaticMapProps {
  readonly model: MapModel;
  readonly areas: readonly ThemeArea[];
  readonly reading: Omit<MapReading, "describe">;
}

/**
 * The map as a still drawing: islands, dots and theme names, for browsers without WebGL. What the
 * filter leaves out and what is not chosen steps back, as on the live map.
 */
export function StaticMap({ model, areas, reading }: StaticMapProps): ReactNode {
  const still = useMemo(() => drawStill(model, areas), [model, areas]);
  const { chosen, ghosts, palette } = reading;
  const emphasis = useMemo(() => emphasise(model, chosen), [model, chosen]);
  const tint = (id: number): ReturnType<typeof tintTheme> =>
    tintTheme(id, model, { ...reading, emphasis });
  return (
    <section className="map" aria-label="Map">
      <svg
        className="map-still"
        viewBox={`0 0 ${STILL_SIDE} ${STILL_SIDE}`}
        role="img"
        aria-label={summariseMap(model)}
      >
        {still.islands.map(({ themeId, path }) => {
          const { area, shore } = tint(themeId);
          return <path key={themeId} d={path} fill={area} fillRule="evenodd" stroke={shore} />;
        })}
        {[...model.dots.values()].map((dot) => {
          const { x, y } = toScreen(still.projection, dot);
          const style = styleDot(dot, dotState(dot.id, emphasis, ghosts), reading.inks);
          return (
            <circle
              key={dot.id}
              cx={x}
              cy={y}
              r={style.size}
              fill={style.color}
              stroke={style.borderColor}
            />
          );
        })}
        {still.names.map((name) => (
          <StillName key={name.id} name={name} fill={tint(name.id).label} halo={palette.ground} />
        ))}
      </svg>
    </section>
  );
}

interface StillNameProps {
  readonly name: Still["names"][number];
  readonly fill: string;
  readonly halo: string;
}

function StillName({ name, fill, halo }: StillNameProps): ReactNode {
  return (
    <text className="map-still-name" fontSize={name.sizePx} fill={fill} stroke={halo}>
      {name.lines.map(({ text, x, y }) => (
        <tspan key={text} x={x} y={y}>
          {text}
        </tspan>
      ))}
    </text>
  );
}
