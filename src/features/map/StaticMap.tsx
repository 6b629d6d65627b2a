import { type ReactNode, useEffect } from "react";
import { coloursOf, type Palette } from "#src/ui/palette.ts";
import { boxAround } from "./camera.ts";
import { summariseMap } from "./describe-map.ts";
import type { Point } from "./geometry.ts";
import { setText } from "./label-text.ts";
import type { MapModel } from "./map-model.ts";
import type { ThemeArea } from "./theme-areas.ts";

interface StaticMapProps {
  readonly model: MapModel;
  readonly areas: readonly ThemeArea[];
  readonly palette: Palette;
  readonly onFirstPaint: () => void;
}

const SIDE = 800;
const MARGIN = 40;
const NAME_STYLE = { sizePx: 17, weight: 600, spacing: 0.015 };
const NAME_WIDTH = 170;
const LETTER_SHARE = 0.56;

/** The map as a still drawing: islands, dots and theme names, for browsers without WebGL. */
export function StaticMap({ model, areas, palette, onFirstPaint }: StaticMapProps): ReactNode {
  useEffect(onFirstPaint, [onFirstPaint]);
  const place = placeOnSheet(model, areas);
  return (
    <section className="map" aria-label="Map">
      <svg
        className="map-still"
        viewBox={`0 0 ${SIDE} ${SIDE}`}
        role="img"
        aria-label={summariseMap(model)}
      >
        {areas.map(({ themeId, rings }) => {
          const colours = coloursOf(palette, model.themes.get(themeId)?.colour ?? null);
          const path = rings.map(
            (ring) => `M${ring.map((point) => text(place(point))).join("L")}Z`,
          );
          return (
            <path
              key={themeId}
              d={path.join("")}
              fill={colours.area}
              fillRule="evenodd"
              stroke={colours.shore}
            />
          );
        })}
        {[...model.dots.values()].map((dot) => {
          const { x, y } = place(dot);
          const { dot: fill } = coloursOf(palette, dot.place);
          return (
            <circle key={dot.id} cx={x} cy={y} r={dot.radius} fill={fill} stroke={palette.ground} />
          );
        })}
        {model.map.themes.map((theme) => {
          const { x, y } = place(theme);
          const { lines } = setText(theme.name, NAME_STYLE, guessWidth, NAME_WIDTH);
          return (
            <text key={theme.id} className="map-still-name" x={x} y={y} stroke={palette.ground}>
              {lines.map((line, row) => (
                <tspan
                  key={line}
                  x={x}
                  dy={`${row === 0 ? (1 - lines.length) / 2 : 1.18}em`}
                  fill={coloursOf(palette, theme.colour).label}
                >
                  {line}
                </tspan>
              ))}
            </text>
          );
        })}
      </svg>
    </section>
  );
}

function placeOnSheet(model: MapModel, areas: readonly ThemeArea[]): (point: Point) => Point {
  const box = boxAround([...model.dots.values(), ...areas.flatMap(({ rings }) => rings.flat())]);
  const size = Math.max(box.right - box.left, box.top - box.bottom) || 1;
  const scale = (SIDE - 2 * MARGIN) / size;
  const [middleX, middleY] = [(box.left + box.right) / 2, (box.top + box.bottom) / 2];
  return ({ x, y }) => ({
    x: SIDE / 2 + (x - middleX) * scale,
    y: SIDE / 2 - (y - middleY) * scale,
  });
}

function text({ x, y }: Point): string {
  return `${x.toFixed(1)} ${y.toFixed(1)}`;
}

/** Without a canvas at hand, letters are taken to be all of one width. */
function guessWidth(line: string): number {
  return line.length * NAME_STYLE.sizePx * LETTER_SHARE;
}
