import type { MapTheme } from "#pipeline/contract/map-file.ts";
import { type Box, boxAround, type Point } from "#src/features/map/geometry.ts";
import type { MapModel } from "#src/features/map/model/map-model.ts";
import type { Sheet } from "./label-sheet.ts";

/** Where the name of a parent theme stands: the islands of its own that lie together. */
export interface ParentGround extends Point {
  readonly id: number;
  readonly name: string;
  /** In map units. */
  readonly radius: number;
}

/** The whole map takes up less than this of the frame's sides: one looks at it from afar. */
const FAR_SHARE = 0.74;
/** Islands narrower than this leave no room for their names, in pixels. */
const CROWDED_RADIUS_PX = 24;
/** An island at least this wide has room for the names of its parts, in pixels. */
const PARTED_WIDTH_PX = 420;
/** Islands whose middles are no farther apart than so many of their radii lie together. */
const TOGETHER = 1.4;

/**
 * Parents that are named at this scale: none unless one is far away or islands are crowded. A
 * parent is named where most of its land lies together; one whose islands all lie apart has no
 * place for a name, and its themes speak for it.
 */
export function findParentGrounds(model: MapModel, sheet: Sheet): ParentGround[] {
  const { themes, parents } = model.map;
  if (parents.length < 2 || !(isFar(themes, sheet) || isCrowded(themes, sheet))) return [];
  return parents.flatMap(({ id, name }): ParentGround[] => {
    const groups = groupTogether(themes.filter(({ parentId }) => parentId === id));
    const [largest] = groups.toSorted((a, b) => sizeOf(b) - sizeOf(a));
    if (largest === undefined || largest.length < 2) return [];
    const land = sizeOf(largest);
    const mean = (of: (theme: MapTheme) => number): number =>
      largest.reduce((sum, theme) => sum + of(theme) * theme.radius ** 2, 0) / land;
    return [{ id, name, x: mean(({ x }) => x), y: mean(({ y }) => y), radius: Math.sqrt(land) }];
  });
}

/** Themes so large on the screen that their parts are named. */
export function choosePartedThemes(
  { map }: MapModel,
  { scale, textScale }: Pick<Sheet, "scale" | "textScale">,
): ReadonlySet<number> {
  const isWide = ({ radius }: MapTheme): boolean =>
    2 * radius * scale >= PARTED_WIDTH_PX * textScale;
  return new Set(map.themes.filter(isWide).map(({ id }) => id));
}

function isFar(themes: readonly MapTheme[], { scale, frame }: Sheet): boolean {
  const { left, right, top, bottom } = discsAround(themes);
  const [width, height] = [(right - left) * scale, (top - bottom) * scale];
  return width < FAR_SHARE * frame.width && height < FAR_SHARE * frame.height;
}

/** The stretch of the map that the discs of themes lie in. */
function discsAround(themes: readonly MapTheme[]): Box {
  const corners = themes.flatMap(({ radius, x, y }) => [
    { x: x - radius, y: y - radius },
    { x: x + radius, y: y + radius },
  ]);
  return boxAround(corners);
}

function isCrowded(themes: readonly MapTheme[], { scale, textScale }: Sheet): boolean {
  const radii = themes.map(({ radius }) => radius).toSorted((a, b) => a - b);
  const middle = radii[Math.floor(radii.length / 2)] ?? 0;
  return middle * scale < CROWDED_RADIUS_PX * textScale;
}

/** Themes whose islands lie together, as far as one comes from island to island. */
function groupTogether(themes: readonly MapTheme[]): readonly (readonly MapTheme[])[] {
  let groups: readonly (readonly MapTheme[])[] = [];
  for (const theme of themes) {
    const near = groups.filter((group) => group.some((other) => liesTogether(theme, other)));
    groups = [...groups.filter((group) => !near.includes(group)), [theme, ...near.flat()]];
  }
  return groups;
}

function liesTogether(a: MapTheme, b: MapTheme): boolean {
  return Math.hypot(a.x - b.x, a.y - b.y) <= TOGETHER * (a.radius + b.radius);
}

/** In squared map units, but for a factor. */
function sizeOf(themes: readonly MapTheme[]): number {
  return themes.reduce((land, { radius }) => land + radius ** 2, 0);
}
