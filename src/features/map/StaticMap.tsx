import { type ReactNode, useMemo } from "react";
import { coloursOf, type Palette } from "#src/ui/palette.ts";
import { summariseMap } from "./describe-map.ts";
import { toScreen } from "./geometry.ts";
import type { MapModel } from "./map-model.ts";
import { drawStill, STILL_SIDE, type Still } from "./still-drawing.ts";
import type { ThemeArea } from "./theme-areas.ts";

interface StaticMapProps {
  readonly model: MapModel;
  readonly areas: readonly ThemeArea[];
  readonly palette: Palette;
}

/** The map as a still drawing: islands, dots and theme names, for browsers without WebGL. */
export function StaticMap({ model, areas, palette }: StaticMapProps): ReactNode {
  const still = useMemo(() => drawStill(model, areas), [model, areas]);
  const coloursOfTheme = (id: number): ReturnType<typeof coloursOf> =>
    coloursOf(palette, model.themes.get(id)?.colour ?? null);
  return (
    <section className="map" aria-label="Map">
      <svg
        className="map-still"
        viewBox={`0 0 ${STILL_SIDE} ${STILL_SIDE}`}
        role="img"
        aria-label={summariseMap(model)}
      >
        {still.islands.map(({ themeId, path }) => {
          const { area, shore } = coloursOfTheme(themeId);
          return <path key={themeId} d={path} fill={area} fillRule="evenodd" stroke={shore} />;
        })}
        {[...model.dots.values()].map((dot) => {
          const { x, y } = toScreen(still.projection, dot);
          const { dot: fill } = coloursOf(palette, dot.place);
          return (
            <circle key={dot.id} cx={x} cy={y} r={dot.radius} fill={fill} stroke={palette.ground} />
          );
        })}
        {still.names.map((name) => (
          <StillName
            key={name.id}
            name={name}
            fill={coloursOfTheme(name.id).label}
            halo={palette.ground}
          />
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
