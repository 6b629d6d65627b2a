import type { MapFile, MapTheme } from "#pipeline/contract/map-file.ts";
import { countPapers } from "#src/features/map/look/measures.ts";
import type { DotKind } from "#src/state/view-state.ts";
import { chooseRadii } from "./dot-radii.ts";

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

/** A keyword as it lies on the map at rest, sized by its papers. */
export type Anchor = Pick<Dot, "x" | "y" | "radius">;

/** A map made ready for drawing: looked up by id, sized, its links told apart. */
export interface MapModel {
  /** What its dots are. */
  readonly kind: DotKind;
  readonly map: MapFile;
  readonly themes: ReadonlyMap<number, MapTheme>;
  /** By id, most important first. */
  readonly dots: ReadonlyMap<number, Dot>;
  /** What names of themes keep clear of: the keywords, on either map, so that no name moves. */
  readonly anchors: readonly Anchor[];
  readonly idOfKey: ReadonlyMap<string, number>;
  readonly lines: readonly Line[];
  /** The dots a dot is linked to, by id. */
  readonly neighbours: ReadonlyMap<number, ReadonlySet<number>>;
}

/** The map with keywords as dots; their radii tell their papers unless others are given. */
export function createMapModel(
  map: MapFile,
  radiusOf: (keywordId: number) => number = radiiByPapers(map),
): MapModel {
  const themes = new Map(map.themes.map((theme) => [theme.id, theme]));
  const dots = new Map(
    map.keywords.map((keyword): [number, Dot] => [
      keyword.id,
      {
        ...keyword,
        name: keyword.label,
        place: themes.get(keyword.themeId ?? -1)?.colour ?? null,
        radius: radiusOf(keyword.id),
      },
    ]),
  );
  const lines = joinDots(
    map.links.map(([source, target]) => [source, target]),
    (id) => dots.has(id),
  );
  return {
    kind: "keyword",
    map,
    themes,
    dots,
    anchors: anchorNames(map),
    idOfKey: new Map(map.keywords.map(({ key, id }) => [key, id])),
    lines,
    neighbours: findNeighbours(lines),
  };
}

/** What names of themes keep clear of. */
export function anchorNames(map: MapFile): readonly Anchor[] {
  const radiusOf = radiiByPapers(map);
  return map.keywords.map(({ id, x, y }) => ({ x, y, radius: radiusOf(id) }));
}

function radiiByPapers({ keywords }: MapFile): (keywordId: number) => number {
  return chooseRadii("papers", countPapers({ keywords }), keywords.length).radiusOf;
}

/** Links a dot may draw without being asked. */
const MAIN_LINKS = 2;
/** Links the whole map draws without being asked: more are a veil. Near by, there are more. */
const MOST_MAIN_LINKS = 400;

/** The lines between dots that are there; the links come strongest first. */
export function joinDots(
  links: Iterable<readonly [source: number, target: number]>,
  isThere: (id: number) => boolean,
): Line[] {
  const drawn = new Map<number, number>();
  const lines: Line[] = [];
  let mainCount = 0;
  for (const [source, target] of links) {
    if (!isThere(source) || !isThere(target) || source === target) continue;
    const [atSource, atTarget] = [drawn.get(source) ?? 0, drawn.get(target) ?? 0];
    const main =
      mainCount < MOST_MAIN_LINKS &&
      Math.min(atSource, atTarget) < 1 &&
      Math.max(atSource, atTarget) <= MAIN_LINKS;
    if (main) {
      mainCount += 1;
      drawn.set(source, atSource + 1);
      drawn.set(target, atTarget + 1);
    }
    lines.push({ id: `${source}-${target}`, source, target, main });
  }
  return lines;
}

/** The dots at the other ends of each dot's lines. */
export function findNeighbours(lines: readonly Line[]): ReadonlyMap<number, ReadonlySet<number>> {
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
