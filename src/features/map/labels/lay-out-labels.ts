import type { Emphasis } from "#src/features/map/focus/emphasis.ts";
import { type Box, boxesOverlap } from "#src/features/map/geometry.ts";
import type { Anchor, Dot, MapModel } from "#src/features/map/model/map-model.ts";
import { createDotGrid, type DotGrid } from "./dot-grid.ts";
import { type Cover, coverOf, type Home, placesBeside, type SheetDot } from "./label-places.ts";
import { EVERYWHERE, type LabelLayout, type Sheet, type SheetLabel } from "./label-sheet.ts";
import { scaleType, setText, type TypeStyle } from "./label-text.ts";
import { layOutNames } from "./lay-out-names.ts";
import { createLabelGround, type PlacingOptions } from "./place-labels.ts";
import { type SharedLabels, shareLabels } from "./share-labels.ts";

interface TypeStep extends TypeStyle {
  /** Share of all, most important first, up to which this size of type is given. */
  readonly upTo: number;
}

const SMALL_STYLE: TypeStyle = { sizePx: 11.5, weight: 440, spacing: 0 };
const KEYWORD_STEPS: readonly TypeStep[] = [
  { upTo: 0.06, sizePx: 14, weight: 560, spacing: 0 },
  { upTo: 0.25, sizePx: 12.5, weight: 480, spacing: 0 },
];
const CENTRE_STYLE: TypeStyle = { sizePx: 14, weight: 600, spacing: 0 };
const LIT_STYLE: TypeStyle = { sizePx: 12.5, weight: 500, spacing: 0 };

const KEYWORD_WIDTH_PX = 130;
/** Square pixels of map for each keyword label: fewer labels from afar, more as one nears. */
const ROOM_PX2 = 4600;
/** The same for what is pointed out; few enough are all told. */
const LIT_ROOM_PX2 = 2300;
const FEW = 60;
const KEYWORD_GAP: PlacingOptions = { gapX: 6, gapY: 2 };

/** The labels of the map at rest: names of themes first, then keywords, evenly over the map. */
export function layOutLabels(
  model: MapModel,
  sheet: Sheet,
  ghosts: ReadonlySet<number>,
): LabelLayout {
  const themes = layOutNames(model, sheet, sheetCover(gridOf(model.anchors), sheet));
  // So far out that parents are named, keywords are too small a thing to tell.
  if (themes.some(({ kind }) => kind === "parent")) return { themes, keywords: [] };
  const shared = shareLabels(model, {
    scale: sheet.scale,
    window: sheet.window ?? EVERYWHERE,
    isOut: (id) => ghosts.has(id),
    roomPx2: ROOM_PX2,
  });
  const cover = sheetCover(gridOf(model.dots), sheet);
  const count = model.dots.size;
  const keywords = layOutKeywords(shared, (_, place) => stepOf(place / count), {
    model,
    sheet,
    cover,
    taken: themes.map(({ box }) => box),
  });
  return { themes, keywords };
}

/** The labels while something is pointed out: the bright keywords, the middle one first. */
export function layOutEmphasis(
  model: MapModel,
  sheet: Sheet,
  emphasis: Emphasis,
  rest: LabelLayout,
): LabelLayout {
  const { centre } = emphasis;
  const bright = rest.themes.filter(({ id }) => emphasis.themes.has(id));
  // A chosen keyword and its neighbours are told before the name of their theme.
  const taken = centre === null ? bright.map(({ box }) => box) : [];
  const lit = [...emphasis.dots].flatMap((id) => model.dots.get(id) ?? []);
  const cover = sheetCover(createDotGrid(lit), sheet);
  const keywords = layOutKeywords(
    shareLit(model, sheet, emphasis),
    ({ id }) => (id === centre ? CENTRE_STYLE : LIT_STYLE),
    { model, sheet, cover, taken },
  );
  // A name of a theme gives way to the keywords that were asked for.
  const isFree = ({ box }: SheetLabel): boolean =>
    centre === null || !keywords.some((keyword) => boxesOverlap(keyword.box, box));
  return { themes: rest.themes.filter(isFree), keywords };
}

/** All that is lit in the window, the middle one first; of many, as many as there is room for. */
function shareLit(model: MapModel, sheet: Sheet, { centre, dots }: Emphasis): SharedLabels {
  const shared = shareLabels(model, {
    scale: sheet.scale,
    window: sheet.window ?? EVERYWHERE,
    isOut: (id) => !dots.has(id),
    roomPx2: dots.size > FEW ? LIT_ROOM_PX2 : 1,
  });
  const { candidates, mostOf } = shared;
  const middle = candidates.filter(({ dot }) => dot.id === centre);
  return { candidates: [...middle, ...candidates.filter(({ dot }) => dot.id !== centre)], mostOf };
}

interface KeywordSurroundings {
  readonly model: MapModel;
  readonly sheet: Sheet;
  readonly cover: Cover;
  /** Where other labels stand already. */
  readonly taken: readonly Box[];
}

function layOutKeywords(
  { candidates, mostOf }: SharedLabels,
  styleOf: (dot: Dot, place: number) => TypeStyle,
  { model, sheet, cover, taken }: KeywordSurroundings,
): SheetLabel[] {
  const ground = createLabelGround(taken, KEYWORD_GAP);
  const placed = new Map<number, number>();
  return candidates.flatMap(({ dot, place, plot }): SheetLabel[] => {
    const before = placed.get(plot) ?? 0;
    if (before >= mostOf(plot)) return [];
    const style = scaleType(styleOf(dot, place), sheet.textScale ** 0.75);
    const text = setText(dot.label, style, sheet.measure, KEYWORD_WIDTH_PX);
    const home = homeOf(dot, model, sheet);
    const box = ground.take(placesBeside(toSheet(dot, sheet), text, cover, home));
    if (box === null) return [];
    placed.set(plot, before + 1);
    return [{ kind: "keyword", id: dot.id, anchor: { x: dot.x, y: dot.y }, reach: 0, box, text }];
  });
}

const knownGrids = new WeakMap<MapModel["dots"] | MapModel["anchors"], DotGrid>();

/** The grid of a model's dots or anchors, made once. */
function gridOf(discs: MapModel["dots"] | MapModel["anchors"]): DotGrid {
  const known = knownGrids.get(discs);
  if (known !== undefined) return known;
  const grid = createDotGrid([...discs.values()]);
  knownGrids.set(discs, grid);
  return grid;
}

function sheetCover(grid: DotGrid, { scale, dotScale }: Sheet): Cover {
  return coverOf(grid, scale, dotScale);
}

function toSheet({ x, y, radius }: Anchor, { scale, dotScale }: Sheet): SheetDot {
  return { x: x * scale, y: -y * scale, radius: radius * dotScale };
}

function homeOf({ themeId }: Dot, { themes }: MapModel, { scale }: Sheet): Home | null {
  const theme = themes.get(themeId ?? Number.NaN);
  if (theme === undefined) return null;
  return { x: theme.x * scale, y: -theme.y * scale, radius: theme.radius * scale };
}

function stepOf(share: number): TypeStyle {
  return KEYWORD_STEPS.find(({ upTo }) => share < upTo) ?? SMALL_STYLE;
}
