import type { Emphasis } from "./emphasis.ts";
import { type Box, boxesOverlap } from "./geometry.ts";
import {
  type Cover,
  createCover,
  type Home,
  placesBeside,
  placesWithin,
  type SheetDot,
} from "./label-places.ts";
import { type MeasureText, setText, type TextBlock, type TypeStyle } from "./label-text.ts";
import type { Anchor, Dot, MapModel } from "./map-model.ts";
import { landArea } from "./map-stretch.ts";
import { type LabelRequest, type PlacingOptions, placeLabels } from "./place-labels.ts";

/** A label with its text set, on a sheet that moves with the map: origin at the map's origin. */
export interface SheetLabel {
  readonly kind: "theme" | "keyword";
  readonly id: number;
  readonly box: Box;
  readonly text: TextBlock;
}

export interface Sheet {
  /** Pixels a map unit. */
  readonly scale: number;
  /** How much the dots are magnified now. */
  readonly dotScale: number;
  /** 1 on a wide screen, less on a small one. */
  readonly textScale: number;
  readonly measure: MeasureText;
  /** For the model of a part of the map: what its keywords count among all. */
  readonly rank?: KeywordRank;
}

export interface KeywordRank {
  /** How many of all keywords may have labels. */
  readonly room: number;
  /** Place of a keyword among all, from 0 for the most important. */
  readonly placeOf: (id: number) => number;
  readonly count: number;
}

export interface LabelLayout {
  readonly themes: readonly SheetLabel[];
  readonly keywords: readonly SheetLabel[];
}

interface TypeStep extends TypeStyle {
  /** Share of all, most important first, up to which this size of type is given. */
  readonly upTo: number;
}

const KEYWORD_STEPS: readonly TypeStep[] = [
  { upTo: 0.06, sizePx: 14, weight: 560, spacing: 0 },
  { upTo: 0.25, sizePx: 12.5, weight: 480, spacing: 0 },
  { upTo: 1, sizePx: 11.5, weight: 440, spacing: 0 },
];
const THEME_STEPS: readonly TypeStep[] = [
  { upTo: 0.25, sizePx: 17, weight: 600, spacing: 0.015 },
  { upTo: 0.6, sizePx: 15.5, weight: 600, spacing: 0.015 },
  { upTo: 1, sizePx: 14.5, weight: 600, spacing: 0.015 },
];
const CENTRE_STYLE: TypeStyle = { sizePx: 14, weight: 600, spacing: 0 };
const LIT_STYLE: TypeStyle = { sizePx: 12.5, weight: 500, spacing: 0 };

const LEAST_THEME_WIDTH_PX = 80;
const MOST_THEME_WIDTH_PX = 170;
const KEYWORD_WIDTH_PX = 130;
/** Square pixels of map a keyword label may claim: fewer labels from afar, more as one nears. */
const ROOM_PX2 = 4600;
const THEME_GAP: PlacingOptions = { gapX: 8, gapY: 3 };
const KEYWORD_GAP: PlacingOptions = { gapX: 6, gapY: 2 };

/** The labels of the map at rest: theme names first, then keywords by importance. */
export function layOutLabels(
  model: MapModel,
  sheet: Sheet,
  ghosts: ReadonlySet<number>,
): LabelLayout {
  const cover = createCover([...model.dots.values()].map((dot) => toSheet(dot, sheet)));
  const anchors = createCover(model.anchors.map((anchor) => toSheet(anchor, sheet)));
  const themes = layOutThemes(model, sheet, anchors);
  const { room, placeOf, count } = sheet.rank ?? rankAll(model, sheet);
  const wanted = [...model.dots.values()]
    .filter(({ id }) => placeOf(id) < room && !ghosts.has(id))
    .map((dot) => ({ dot, style: stepOf(KEYWORD_STEPS, placeOf(dot.id) / count) }));
  const taken = themes.map(({ box }) => box);
  return { themes, keywords: layOutKeywords(wanted, { model, sheet, cover, taken }) };
}

/** How many keywords may have labels, and which come first: more as one nears. */
export function rankAll(model: MapModel, { scale }: Pick<Sheet, "scale">): KeywordRank {
  const places = placesOf(model);
  return {
    room: Math.ceil((landArea(model) * scale ** 2) / ROOM_PX2),
    placeOf: (id) => places.get(id) ?? places.size,
    count: places.size,
  };
}

const knownPlaces = new WeakMap<MapModel, ReadonlyMap<number, number>>();

/** Places by importance, sought once for each model. */
function placesOf(model: MapModel): ReadonlyMap<number, number> {
  const known = knownPlaces.get(model);
  if (known !== undefined) return known;
  const places = new Map([...model.dots.keys()].map((id, place) => [id, place]));
  knownPlaces.set(model, places);
  return places;
}

/** The labels while something is pointed out: the bright keywords, the middle one first. */
export function layOutEmphasis(
  model: MapModel,
  sheet: Sheet,
  emphasis: Emphasis,
  rest: LabelLayout,
): LabelLayout {
  const lit = [...model.dots.values()].filter(({ id }) => emphasis.dots.has(id));
  const cover = createCover(lit.map((dot) => toSheet(dot, sheet)));
  const centre = lit.filter(({ id }) => id === emphasis.centre);
  const others = lit.filter(({ id }) => id !== emphasis.centre);
  const wanted = [
    ...centre.map((dot) => ({ dot, style: CENTRE_STYLE })),
    ...others.map((dot) => ({ dot, style: LIT_STYLE })),
  ];
  const bright = rest.themes.filter(({ id }) => emphasis.themes.has(id));
  // A chosen keyword and its neighbours are told before the name of their theme.
  const taken = emphasis.centre === null ? bright.map(({ box }) => box) : [];
  const keywords = layOutKeywords(wanted, { model, sheet, cover, taken });
  // A name of a theme gives way to the keywords that were asked for.
  const isFree = ({ box }: SheetLabel): boolean =>
    emphasis.centre === null || !keywords.some((keyword) => boxesOverlap(keyword.box, box));
  return { themes: rest.themes.filter(isFree), keywords };
}

function layOutThemes({ map }: MapModel, sheet: Sheet, cover: Cover): SheetLabel[] {
  const texts = new Map<number, TextBlock>();
  const requests = map.themes.map((theme, rank): LabelRequest => {
    const radius = theme.radius * sheet.scale;
    const width = Math.max(LEAST_THEME_WIDTH_PX, Math.min(MOST_THEME_WIDTH_PX, 1.5 * radius));
    const style = scaleType(stepOf(THEME_STEPS, rank / map.themes.length), sheet.textScale);
    const text = setText(theme.name, style, sheet.measure, width);
    texts.set(theme.id, text);
    const middle = { x: theme.x * sheet.scale, y: -theme.y * sheet.scale };
    return { id: theme.id, boxes: placesWithin(middle, radius, text, cover) };
  });
  return withTexts("theme", placeLabels(requests, [], THEME_GAP), texts);
}

interface KeywordSurroundings {
  readonly model: MapModel;
  readonly sheet: Sheet;
  readonly cover: Cover;
  /** Where other labels stand already. */
  readonly taken: readonly Box[];
}

function layOutKeywords(
  wanted: readonly { readonly dot: Dot; readonly style: TypeStyle }[],
  { model, sheet, cover, taken }: KeywordSurroundings,
): SheetLabel[] {
  const texts = new Map<number, TextBlock>();
  const requests = wanted.map(({ dot, style }): LabelRequest => {
    const scaled = scaleType(style, sheet.textScale ** 0.75);
    const text = setText(dot.label, scaled, sheet.measure, KEYWORD_WIDTH_PX);
    texts.set(dot.id, text);
    return {
      id: dot.id,
      boxes: placesBeside(toSheet(dot, sheet), text, cover, homeOf(dot, model, sheet)),
    };
  });
  return withTexts("keyword", placeLabels(requests, taken, KEYWORD_GAP), texts);
}

function withTexts(
  kind: SheetLabel["kind"],
  placed: readonly { readonly id: number; readonly box: Box }[],
  texts: ReadonlyMap<number, TextBlock>,
): SheetLabel[] {
  return placed.flatMap(({ id, box }) => {
    const text = texts.get(id);
    return text === undefined ? [] : [{ kind, id, box, text }];
  });
}

function toSheet({ x, y, radius }: Anchor, { scale, dotScale }: Sheet): SheetDot {
  return { x: x * scale, y: -y * scale, radius: radius * dotScale };
}

function homeOf({ themeId }: Dot, { themes }: MapModel, { scale }: Sheet): Home | null {
  const theme = themes.get(themeId ?? Number.NaN);
  if (theme === undefined) return null;
  return { x: theme.x * scale, y: -theme.y * scale, radius: theme.radius * scale };
}

function stepOf(steps: readonly TypeStep[], share: number): TypeStyle {
  return steps.find(({ upTo }) => share < upTo) ?? LIT_STYLE;
}

function scaleType(style: TypeStyle, factor: number): TypeStyle {
  return { ...style, sizePx: Math.round(style.sizePx * factor * 2) / 2 };
}
