import { type Box, boxAround } from "#src/features/map/geometry.ts";
import type { MapModel } from "#src/features/map/model/map-model.ts";
import type { ThemeArea } from "./theme-areas.ts";

const NOTHING: Box = { left: -1, right: 1, top: 1, bottom: -1 };

/**
 * The stretch that holds the whole map; any at all when there is nothing on it. That of its
 * keywords and islands, whatever the dots are: so nothing moves when papers take their place.
 */
export function stretchOfMap({ map }: MapModel, areas: readonly ThemeArea[]): Box {
  const points = [...map.keywords, ...areas.flatMap(({ rings }) => rings.flat())];
  return points.length === 0 ? NOTHING : boxAround(points);
}

/** Room the keywords stand on, in square map units: the themes' discs, or all of it without themes. */
export function landArea(model: MapModel): number {
  const { themes } = model.map;
  if (themes.length > 0) {
    return themes.reduce((area, { radius }) => area + Math.PI * radius ** 2, 0);
  }
  const { left, right, top, bottom } = stretchOfMap(model, []);
  return (right - left) * (top - bottom);
}
