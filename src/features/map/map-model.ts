import type { MapFile, MapTheme } from "#pipeline/contract/map-file.ts";
import type { DotKind } from "#src/state/view-state.ts";

/** A keyword or a paper as the map draws it. */
export interface Dot {
  readonly id: number;
  readonly key: string;
  /** What is written beside it: short enough for a map. */
  readonly label: string;
  /** In full: for a paper its title. */
  readonly name: string;
  readonly themeId: number | null;
  /** Its part of the theme; null when the theme is not divided. */
  readonly subThemeId: number | null;
  /** Papers that have the keyword; 1 for a paper. */
  readonly paperCount: number;
  /** 0 to 1: which labels to show first. */
  readonly importance: number;
  readonly x: number;
  readonly y: number;
  /** The theme's place in the palette; null for no theme. */
  readonly place: number | null;
  /** Pixels when the whole map is in view. */
  readonly radius: number;
}

/** A link of two dots as the map draws it. */
export interface Line {
  readonly id: string;
  readonly source: number;
  readonly target: number;
  /** Drawn without being asked: among the few strongest of one of its ends. */
  readonly main: boolean;
}

/** A map made ready for drawing: looked up by id, sized, its links told apart. */
export interface MapModel {
  /** What its dots are. */
  readonly kind: DotKind;
  readonly map: MapFile;
  readonly themes: ReadonlyMap<number, MapTheme>;
  /** By id, most important first. */
  readonly dots: ReadonlyMap<number, Dot>;
  readonly idOfKey: ReadonlyMap<string, number>;
  readonly lines: readonly Line[];
  /** The dots a dot is linked to, by id. */
  readonly neighbours: ReadonlyMap<number, ReadonlySet<number>>;
}

/** Radii in pixels; a keyword's papers choose among them by square root, so area tells the count. */
export const DOT_RADII_PX = [2.6, 3.6, 5, 6.8, 9] as const;

/** Links a keyword may draw without being asked. */
const MAIN_LINKS = 2;

export function createMapModel(map: MapFile): MapModel {
  const themes = new Map(map.themes.map((theme) => [theme.id, theme]));
  const most = map.keywords.reduce((found, { paperCount }) => Math.max(found, paperCount), 1);
  const dots = new Map(
    map.keywords.map((keyword): [number, Dot] => [
      keyword.id,
      {
        ...keyword,
        name: keyword.label,
        place: themes.get(keyword.themeId ?? -1)?.colour ?? null,
        radius: DOT_RADII_PX[sizeStep(keyword.paperCount, most)] ?? DOT_RADII_PX[0],
      },
    ]),
  );
  const lines = toLines(map, dots);
  return {
    kind: "keyword",
    map,
    themes,
    dots,
    idOfKey: new Map(map.keywords.map(({ key, id }) => [key, id])),
    lines,
    neighbours: findNeighbours(lines),
  };
}

/** Which of the five radii stands for a number of papers, when `most` is the largest number. */
export function sizeStep(paperCount: number, most: number): number {
  const share = Math.sqrt(Math.min(paperCount, most) / most);
  return Math.min(DOT_RADII_PX.length - 1, Math.floor(share * DOT_RADII_PX.length));
}

/** The smallest number of papers that gets each radius. */
export function paperCountOfStep(step: number, most: number): number {
  return Math.max(1, Math.ceil((step / DOT_RADII_PX.length) ** 2 * most));
}

function toLines(map: MapFile, dots: ReadonlyMap<number, Dot>): Line[] {
  const drawn = new Map<number, number>();
  return map.links.flatMap(([source, target]): Line[] => {
    if (!dots.has(source) || !dots.has(target) || source === target) return [];
    const [atSource, atTarget] = [drawn.get(source) ?? 0, drawn.get(target) ?? 0];
    const main = Math.min(atSource, atTarget) < 1 && Math.max(atSource, atTarget) <= MAIN_LINKS;
    if (main) {
      drawn.set(source, atSource + 1);
      drawn.set(target, atTarget + 1);
    }
    return [{ id: `${source}-${target}`, source, target, main }];
  });
}

function findNeighbours(lines: readonly Line[]): ReadonlyMap<number, ReadonlySet<number>> {
  const neighbours = new Map<number, Set<number>>();
  for (const { source, target } of lines) {
    neighboursOf(source).add(target);
    neighboursOf(target).add(source);
  }
  return neighbours;

  function neighboursOf(id: number): Set<number> {
    const known = neighbours.get(id);
    if (known !== undefined) return known;
    const fresh = new Set<number>();
    neighbours.set(id, fresh);
    return fresh;
  }
}
