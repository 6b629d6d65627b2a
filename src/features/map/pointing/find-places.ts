import { type Point, type Projection, toScreen } from "#src/features/map/geometry.ts";
import type { VisibleLabels } from "#src/features/map/labels/label-view.ts";
import type { Dot, MapModel } from "#src/features/map/model/map-model.ts";
import type { Hit } from "./hit-test.ts";

type HitAt = (at: Point) => Hit | null;

/** Where things are drawn, in pixels of the map's container. */
export interface PlaceFinder {
  /** Middle of the dot of a key; null for one not on the map. */
  readonly locate: (dotKey: string) => Point | null;
  /** A place where pointing means the theme; null when it cannot be seen. */
  readonly locateTheme: (id: number) => Point | null;
  /** A place where pointing means the line between two dots; null when it cannot be seen. */
  readonly locateLink: (oneKey: string, otherKey: string) => Point | null;
}

interface FinderGround {
  readonly model: MapModel;
  readonly getPosition: () => Standing;
  readonly hitAt: HitAt;
}

/** Finds places on the map as it stands on the screen, beside the tools and notices above it. */
export function createPlaceFinder(
  container: HTMLElement,
  { model, getPosition, hitAt }: FinderGround,
): PlaceFinder {
  const dotOf = (key: string): Dot | undefined => model.dots.get(model.idOfKey.get(key) ?? -1);
  const hitBare = (at: Point): Hit | null => {
    const { left, top } = container.getBoundingClientRect();
    // A click is told in whole pixels of the window.
    const [x, y] = [Math.floor(left + at.x), Math.floor(top + at.y)];
    const above = document.elementFromPoint(x, y);
    return container.contains(above) ? hitAt({ x: x - left, y: y - top }) : null;
  };
  return {
    locate: (key) => {
      const dot = dotOf(key);
      return dot === undefined ? null : toScreen(getPosition().projection, dot);
    },
    locateTheme: (id) => {
      const theme = model.themes.get(id);
      return theme === undefined ? null : findPlaceOfTheme(hitBare, id, theme, getPosition());
    },
    locateLink: (oneKey, otherKey) => {
      const [one, other] = [dotOf(oneKey), dotOf(otherKey)];
      if (one === undefined || other === undefined) return null;
      return findPlaceOfLink(hitBare, [one, other], getPosition().projection);
    },
  };
}

interface Circle extends Point {
  readonly radius: number;
}

/** Where names and islands stand on the screen now. */
interface Standing {
  readonly projection: Projection;
  readonly labels: VisibleLabels;
}

/** From the middle outwards, in shares of a radius. */
const RINGS = [0, 0.15, 0.3, 0.45, 0.6, 0.7, 0.8, 0.9] as const;
const TURNS = 36;
const FINGER_PX = 2;
/** From the middle of a line towards its ends, in shares of its length. */
const SHARES = [0.5, 0.45, 0.55, 0.4, 0.6, 0.35, 0.65, 0.3, 0.7, 0.25, 0.75] as const;

/**
 * A place where pointing means the theme: the middle of its name, or the place of its island nearest
 * to its middle that no dot, label or line has; null when neither can be seen.
 */
function findPlaceOfTheme(
  hitAt: HitAt,
  themeId: number,
  circle: Circle,
  { projection, labels }: Standing,
): Point | null {
  const isTheme = (at: Point): boolean => {
    const hit = hitAt(at);
    return (hit?.kind === "theme-name" || hit?.kind === "theme-area") && hit.id === themeId;
  };
  const name = labels.themes.find(({ id }) => id === themeId)?.box;
  const middle = name && { x: (name.left + name.right) / 2, y: (name.top + name.bottom) / 2 };
  if (middle !== undefined && isTheme(middle)) return middle;
  const places = placesAround(circle, projection);
  return places.find((at) => spread(at).every(isTheme)) ?? places.find(isTheme) ?? null;
}

/** A place where pointing means the line between two dots, near its middle; null when there is none. */
function findPlaceOfLink(
  hitAt: HitAt,
  [one, other]: readonly [Point & { id: number }, Point & { id: number }],
  projection: Projection,
): Point | null {
  const [from, to] = [toScreen(projection, one), toScreen(projection, other)];
  const places = SHARES.map((share) => ({
    x: from.x + share * (to.x - from.x),
    y: from.y + share * (to.y - from.y),
  }));
  const isLink = (at: Point): boolean => {
    const hit = hitAt(at);
    if (hit?.kind !== "link") return false;
    const ends = [hit.source, hit.target];
    return ends.includes(one.id) && ends.includes(other.id);
  };
  return places.find(isLink) ?? null;
}

/** The places that a finger meant for one may come down on. */
function spread({ x, y }: Point): Point[] {
  const offsets = [-FINGER_PX, 0, FINGER_PX];
  return offsets.flatMap((right) => offsets.map((down) => ({ x: x + right, y: y + down })));
}

function placesAround({ x, y, radius }: Circle, projection: Projection): Point[] {
  return RINGS.flatMap((share) =>
    Array.from({ length: share === 0 ? 1 : TURNS }, (_, turn) => {
      const angle = (2 * Math.PI * turn) / TURNS;
      const reach = share * radius;
      return toScreen(projection, {
        x: x + reach * Math.cos(angle),
        y: y + reach * Math.sin(angle),
      });
    }),
  );
}
