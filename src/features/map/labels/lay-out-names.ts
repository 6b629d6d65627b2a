import type { Box, Point } from "#src/features/map/geometry.ts";
import type { MapModel } from "#src/features/map/model/map-model.ts";
import { type Cover, placesWithin } from "./label-places.ts";
import type { LabelKind, Sheet, SheetLabel } from "./label-sheet.ts";
import { EVERYWHERE } from "./label-sheet.ts";
import { scaleType, setNarrow, setText, type TextBlock, type TypeStyle } from "./label-text.ts";
import { choosePartedThemes, findParentGrounds } from "./name-levels.ts";
import { createLabelGround, type PlacingOptions } from "./place-labels.ts";

/** A name with the ground it belongs to, in map units. */
interface Named extends Point {
  readonly id: number;
  readonly name: string;
  readonly radius: number;
}

interface NameStep extends TypeStyle {
  /** Share of all themes, largest first, up to which this size of type is given. */
  readonly upTo: number;
}

const LAST_STEP: TypeStyle = { sizePx: 14.5, weight: 600, spacing: 0.015 };
const THEME_STEPS: readonly NameStep[] = [
  { upTo: 0.25, sizePx: 17, weight: 600, spacing: 0.015 },
  { upTo: 0.6, sizePx: 15.5, weight: 600, spacing: 0.015 },
];
const PARENT_STYLE: TypeStyle = { sizePx: 17.5, weight: 450, spacing: 0.06 };
const PART_STYLE: TypeStyle = { sizePx: 13, weight: 600, spacing: 0.03 };
/** Of a theme's type below the names of parents. */
const BELOW_PARENTS = 0.82;

/** Pixels at which a name is broken into two lines: 1.5 radii of its ground, within these. */
const WIDTHS: Readonly<
  Record<Exclude<LabelKind, "keyword">, readonly [least: number, most: number]>
> = { parent: [110, 190], theme: [80, 170], part: [90, 140] };
const GAP: PlacingOptions = { gapX: 8, gapY: 3 };

/**
 * The names of themes, free of each other: far out those of parents before those of their themes;
 * near a theme, those of its parts after its own.
 */
export function layOutNames(model: MapModel, sheet: Sheet, cover: Cover): SheetLabel[] {
  const { map } = model;
  const parents = findParentGrounds(model, sheet);
  const parted = choosePartedThemes(model, sheet);
  const parts = map.subThemes.flatMap(({ id, name, radius, themeId, x, y }): Named[] =>
    x === null || y === null || !parted.has(themeId) ? [] : [{ id, name, radius, x, y }],
  );
  const shrink = parents.length > 0 ? BELOW_PARENTS : 1;
  const themeStyle = (place: number): TypeStyle => {
    const share = place / map.themes.length;
    const style = THEME_STEPS.find(({ upTo }) => share < upTo) ?? LAST_STEP;
    return scaleType(style, shrink);
  };
  const wanted = [
    ...parents.map((named) => ({ kind: "parent" as const, named, style: PARENT_STYLE })),
    ...map.themes.map((named, place) => ({
      kind: "theme" as const,
      named,
      style: themeStyle(place),
    })),
    ...parts.map((named) => ({ kind: "part" as const, named, style: PART_STYLE })),
  ];
  const ground = createLabelGround([], GAP);
  return wanted.flatMap(({ kind, named, style }): SheetLabel[] => {
    if (!isInWindow(named, sheet.window ?? EVERYWHERE)) return [];
    const radius = named.radius * sheet.scale;
    const [least, most] = WIDTHS[kind];
    const width = Math.max(least, Math.min(most, 1.5 * radius));
    const type = scaleType(style, sheet.textScale);
    const middle = { x: named.x * sheet.scale, y: -named.y * sheet.scale };
    const { id, x, y } = named;
    const reach = kind === "theme" ? named.radius : 0;
    const place = (text: TextBlock | null): SheetLabel | null => {
      const box = text && ground.take(placesWithin(middle, radius, text, cover));
      return box && { kind, id, anchor: { x, y }, reach, box, text };
    };
    const placed =
      place(setText(named.name, type, sheet.measure, width)) ??
      // Between close neighbours there is often room below, where there is none beside.
      place(setNarrow(named.name, type, sheet.measure, width));
    return placed === null ? [] : [placed];
  });
}

function isInWindow({ x, y, radius }: Named, { left, right, top, bottom }: Box): boolean {
  return x + radius >= left && x - radius <= right && y + radius >= bottom && y - radius <= top;
}
