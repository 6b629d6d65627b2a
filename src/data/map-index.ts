import {
  isKeywordId,
  isKeywordKey,
  isThemeId,
  type KeywordId,
  type KeywordKey,
  type ThemeId,
} from "#pipeline/contract/ids.ts";
import type { MapFile, MapKeyword, MapTheme } from "#pipeline/contract/map-file.ts";

export interface ThemeNode extends MapTheme {
  readonly id: ThemeId;
}

export interface KeywordNode extends MapKeyword {
  readonly id: KeywordId;
  readonly key: KeywordKey;
  /** Null when the keyword belongs to no theme of the map. */
  readonly themeId: ThemeId | null;
}

/** A theme of another level: a parent of themes, or a part of one. */
export interface NestedTheme extends MapParent {
  readonly id: ThemeId;
  /** -1 for a parent, 1 for a part. */
  readonly level: -1 | 1;
  /** Of a part, the theme it is part of; null for a parent. */
  readonly themeId: ThemeId | null;
  /** Place in the palette: that of the theme it is part of, or of its largest. */
  readonly colour: number;
}

type MapParent = MapFile["parents"][number];

/** A keyword at the other end of a drawn link. */
interface Neighbour {
  readonly keyword: KeywordNode;
  /** Papers that have both. */
  readonly paperCount: number;
  readonly weight: number;
}

/** The map with its lookups. Made once; nothing in it changes. */
export interface MapIndex {
  readonly file: MapFile;
  /** Largest first. */
  readonly themes: readonly ThemeNode[];
  /** Largest first; empty when the themes are few. */
  readonly parents: readonly NestedTheme[];
  /** Most important first. */
  readonly keywords: readonly KeywordNode[];
  readonly themeById: (id: ThemeId) => ThemeNode | null;
  readonly keywordById: (id: KeywordId) => KeywordNode | null;
  readonly keywordByKey: (key: KeywordKey) => KeywordNode | null;
  /** By weight, strongest first; only over the links that are drawn. */
  readonly neighboursOf: (id: KeywordId) => readonly Neighbour[];
  /** Of a theme of any level. Most important first. */
  readonly keywordsOfTheme: (id: ThemeId) => readonly KeywordNode[];
  /** A parent or a part; null for what is neither. */
  readonly nestedThemeById: (id: ThemeId) => NestedTheme | null;
  /** Largest first; empty for what is no parent. */
  readonly themesOfParent: (id: ThemeId) => readonly ThemeNode[];
  /** Largest first; empty when the theme is not divided. */
  readonly partsOfTheme: (id: ThemeId) => readonly NestedTheme[];
  /** The theme it is part of; null when there are no parents. */
  readonly parentOfTheme: (id: ThemeId) => NestedTheme | null;
}

export function toMapIndex(file: MapFile): MapIndex {
  const themes = file.themes.flatMap((theme) => toThemeNode(theme) ?? []);
  const themesById = new Map<number, ThemeNode>(themes.map((theme) => [theme.id, theme]));
  const keywords = file.keywords.flatMap((keyword) => toKeywordNode(keyword, themesById) ?? []);
  const keywordsById = new Map<number, KeywordNode>(keywords.map((node) => [node.id, node]));
  const keywordsByKey = new Map<string, KeywordNode>(keywords.map((node) => [node.key, node]));
  const keywordsByTheme = groupByTheme(keywords);
  const neighbours = findNeighbours(file.links, keywordsById);
  const nested = findNestedThemes(file, themes);
  const nestedById = new Map<number, NestedTheme>(nested.map((theme) => [theme.id, theme]));
  const themesOfParent = (id: ThemeId): ThemeNode[] =>
    themes.filter(({ parentId }) => parentId === id);
  return {
    file,
    themes,
    parents: nested.filter(({ level }) => level === -1),
    keywords,
    themeById: (id) => themesById.get(id) ?? null,
    keywordById: (id) => keywordsById.get(id) ?? null,
    keywordByKey: (key) => keywordsByKey.get(key) ?? null,
    neighboursOf: (id) => neighbours.get(id) ?? [],
    keywordsOfTheme: (id) => {
      const level = nestedById.get(id)?.level ?? 0;
      if (level === 0) return keywordsByTheme.get(id) ?? [];
      if (level === 1) return keywords.filter(({ subThemeId }) => subThemeId === id);
      const own = new Set(themesOfParent(id).map((theme) => theme.id));
      return keywords.filter(({ themeId }) => themeId !== null && own.has(themeId));
    },
    nestedThemeById: (id) => nestedById.get(id) ?? null,
    themesOfParent,
    partsOfTheme: (id) => nested.filter(({ themeId }) => themeId === id),
    parentOfTheme: (id) => nestedById.get(themesById.get(id)?.parentId ?? -1) ?? null,
  };
}

function toThemeNode(theme: MapTheme): ThemeNode | null {
  const { id } = theme;
  return isThemeId(id) ? { ...theme, id } : null;
}

/** Parents largest first, then parts in order of theme and size. */
function findNestedThemes(
  { parents, subThemes }: MapFile,
  themes: readonly ThemeNode[],
): NestedTheme[] {
  const ofParents = parents.map((parent) => {
    const colour = themes.find(({ parentId }) => parentId === parent.id)?.colour ?? 0;
    return { ...parent, level: -1 as const, themeId: null, colour };
  });
  const ofParts = subThemes.map((part) => {
    const theme = themes.find(({ id }) => id === part.themeId);
    return { ...part, level: 1 as const, themeId: theme?.id ?? null, colour: theme?.colour ?? 0 };
  });
  return [...ofParents, ...ofParts].flatMap((theme) => {
    const { id } = theme;
    return isThemeId(id) ? { ...theme, id } : [];
  });
}

function toKeywordNode(
  keyword: MapKeyword,
  themes: ReadonlyMap<number, ThemeNode>,
): KeywordNode | null {
  const { id, key } = keyword;
  if (!isKeywordId(id) || !isKeywordKey(key)) return null;
  const theme = keyword.themeId === null ? undefined : themes.get(keyword.themeId);
  return { ...keyword, id, key, themeId: theme?.id ?? null };
}

function groupByTheme(keywords: readonly KeywordNode[]): ReadonlyMap<ThemeId, KeywordNode[]> {
  const groups = new Map<ThemeId, KeywordNode[]>();
  for (const keyword of keywords) {
    if (keyword.themeId === null) continue;
    const group = groups.get(keyword.themeId);
    if (group === undefined) groups.set(keyword.themeId, [keyword]);
    else group.push(keyword);
  }
  return groups;
}

function findNeighbours(
  links: MapFile["links"],
  keywords: ReadonlyMap<number, KeywordNode>,
): ReadonlyMap<KeywordId, readonly Neighbour[]> {
  const neighbours = new Map<KeywordId, Neighbour[]>();
  for (const [sourceId, targetId, paperCount, weight] of links) {
    const source = keywords.get(sourceId);
    const target = keywords.get(targetId);
    if (source === undefined || target === undefined) continue;
    addNeighbour(neighbours, source, { keyword: target, paperCount, weight });
    addNeighbour(neighbours, target, { keyword: source, paperCount, weight });
  }
  for (const group of neighbours.values()) {
    group.sort((a, b) => b.weight - a.weight || a.keyword.id - b.keyword.id);
  }
  return neighbours;
}

function addNeighbour(
  neighbours: Map<KeywordId, Neighbour[]>,
  { id }: KeywordNode,
  neighbour: Neighbour,
): void {
  const group = neighbours.get(id);
  if (group === undefined) neighbours.set(id, [neighbour]);
  else group.push(neighbour);
}
