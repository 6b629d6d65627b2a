import type { Emphasis } from "./emphasis.ts";
import type { Box } from "./geometry.ts";
import { type MeasureText, setText, type TextBlock, type TypeStyle } from "./label-text.ts";
import type { Dot, MapModel } from "./map-model.ts";
import { type LabelPlace, type LabelRequest, placeLabels } from "./place-labels.ts";

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
}

export interface LabelLayout {
  readonly themes: readonly SheetLabel[];
  readonly keywords: readonly SheetLabel[];
}

/** Share of the keywords, most important first, that get each size of type. */
const KEYWORD_STEPS: readonly (TypeStyle & { readonly upTo: number })[] = [
  { upTo: 0.06, sizePx: 14, weight: 560, spacing: 0 },
  { upTo: 0.25, sizePx: 12.5, weight: 480, spacing: 0 },
  { upTo: 1, sizePx: 11.5, weight: 440, spacing: 0 },
];
/** Share of the themes, largest first, that get each size of type. */
const THEME_STEPS: readonly (TypeStyle & { readonly upTo: number })[] = [
  { upTo: 0.25, sizePx: 18, weight: 600, spacing: 0.015 },
  { upTo: 0.6, sizePx: 16, weight: 600, spacing: 0.015 },
  { upTo: 1, sizePx: 14.5, weight: 600, spacing: 0.015 },
];
const FOCUS_STYLE: TypeStyle = { sizePx: 14, weight: 600, spacing: 0 };
const LIT_STYLE: TypeStyle = { sizePx: 12.5, weight: 500, spacing: 0 };

const THEME_WIDTH_PX = 168;
const KEYWORD_WIDTH_PX = 150;
/** Square pixels of map a keyword label may claim: fewer labels from afar, more as one nears. */
const ROOM_PX2 = 9000;
const THEME_PLACES: readonly LabelPlace[] = ["centre", "higher", "lower", "above", "below"];
const KEYWORD_PLACES: readonly LabelPlace[] = ["right", "left", "below", "above"];
const THEME_GAP = { gapX: 8, gapY: 4 };
const KEYWORD_GAP = { gapX: 5, gapY: 2 };

/** The labels of the map at rest: theme names first, then keywords by importance. */
export function layOutLabels(
  model: MapModel,
  sheet: Sheet,
  ghosts: ReadonlySet<number>,
): LabelLayout {
  const themes = layOutThemes(model, sheet);
  const room = sheetArea(model, sheet) / (ROOM_PX2 * sheet.textScale);
  const shown = [...model.dots.values()].slice(0, Math.ceil(room));
  const keywords = layOutKeywords(
    shown
      .filter(({ id }) => !ghosts.has(id))
      .map((dot, rank) => ({ dot, style: stepOf(KEYWORD_STEPS, rank / model.dots.size) })),
    sheet,
    themes.map(({ box }) => box),
  );
  return { themes, keywords };
}

/** The labels while something is pointed out: the bright keywords, the middle one first. */
export function layOutEmphasis(
  model: MapModel,
  sheet: Sheet,
  emphasis: Emphasis,
  rest: LabelLayout,
): LabelLayout {
  const bright = rest.themes.filter(({ id }) => emphasis.themes.has(id));
  const lit = [...model.dots.values()].filter(({ id }) => emphasis.dots.has(id));
  const centreFirst = lit.toSorted(
    (a, b) => Number(b.id === emphasis.centre) - Number(a.id === emphasis.centre),
  );
  const keywords = layOutKeywords(
    centreFirst.map((dot) => ({
      dot,
      style: dot.id === emphasis.centre ? FOCUS_STYLE : LIT_STYLE,
    })),
    sheet,
    // A chosen keyword's own label goes before the name of its theme.
    emphasis.centre === null ? bright.map(({ box }) => box) : [],
  );
  return { themes: rest.themes, keywords };
}

function layOutThemes(model: MapModel, sheet: Sheet): SheetLabel[] {
  const { themes } = model.map;
  const texts = new Map<string, TextBlock>();
  const requests = themes.map((theme, rank): LabelRequest => {
    const style = scaleType(stepOf(THEME_STEPS, rank / themes.length), sheet.textScale);
    const text = setText(theme.name, style, sheet.measure, THEME_WIDTH_PX * sheet.textScale);
    const id = String(theme.id);
    texts.set(id, text);
    return {
      id,
      ...toSheet(theme, sheet),
      radius: 0.35 * theme.radius * sheet.scale,
      width: text.width,
      height: text.height,
      places: THEME_PLACES,
    };
  });
  return toSheetLabels("theme", placeLabels(requests, [], THEME_GAP), texts);
}

function layOutKeywords(
  wanted: readonly { readonly dot: Dot; readonly style: TypeStyle }[],
  sheet: Sheet,
  taken: readonly Box[],
): SheetLabel[] {
  const texts = new Map<string, TextBlock>();
  const requests = wanted.map(({ dot, style }): LabelRequest => {
    const scaled = scaleType(style, Math.sqrt(sheet.textScale));
    const text = setText(dot.label, scaled, sheet.measure, KEYWORD_WIDTH_PX);
    const id = String(dot.id);
    texts.set(id, text);
    return {
      id,
      ...toSheet(dot, sheet),
      radius: dot.radius * sheet.dotScale,
      width: text.width,
      height: text.height,
      places: KEYWORD_PLACES,
    };
  });
  return toSheetLabels("keyword", placeLabels(requests, taken, KEYWORD_GAP), texts);
}

function toSheetLabels(
  kind: SheetLabel["kind"],
  placed: readonly { readonly id: string; readonly box: Box }[],
  texts: ReadonlyMap<string, TextBlock>,
): SheetLabel[] {
  return placed.flatMap(({ id, box }) => {
    const text = texts.get(id);
    return text === undefined ? [] : [{ kind, id: Number(id), box, text }];
  });
}

function toSheet(
  { x, y }: { readonly x: number; readonly y: number },
  { scale }: Sheet,
): {
  readonly x: number;
  readonly y: number;
} {
  return { x: x * scale, y: -y * scale };
}

function sheetArea({ map }: MapModel, { scale }: Sheet): number {
  return map.themes.reduce((area, { radius }) => area + Math.PI * (radius * scale) ** 2, 0);
}

function stepOf(
  steps: readonly (TypeStyle & { readonly upTo: number })[],
  share: number,
): TypeStyle {
  return steps.find(({ upTo }) => share < upTo) ?? LIT_STYLE;
}

function scaleType(style: TypeStyle, factor: number): TypeStyle {
  return { ...style, sizePx: Math.round(style.sizePx * factor * 2) / 2 };
}
