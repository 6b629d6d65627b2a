import type { Dot, MapModel } from "./map-model.ts";

/** A theme of any level, with what belongs to it and what it belongs to. */
export interface ThemeFamily {
  /** Itself and the themes above and below it. */
  readonly themes: ReadonlySet<number>;
  /** Whether a dot is in the theme. */
  readonly holds: (dot: Pick<Dot, "themeId" | "subThemeId">) => boolean;
}

/** The family of a theme, of a part of one or of a parent of several; null when there is none. */
export function findThemeFamily({ map, themes }: MapModel, id: number): ThemeFamily | null {
  const theme = themes.get(id);
  if (theme !== undefined) {
    const parts = map.subThemes.filter(({ themeId }) => themeId === id);
    return {
      themes: new Set([id, ...toList(theme.parentId), ...parts.map((part) => part.id)]),
      holds: (dot) => dot.themeId === id,
    };
  }
  const part = map.subThemes.find((candidate) => candidate.id === id);
  if (part !== undefined) {
    return {
      themes: new Set([id, part.themeId, ...toList(themes.get(part.themeId)?.parentId ?? null)]),
      holds: (dot) => dot.subThemeId === id,
    };
  }
  if (!map.parents.some((parent) => parent.id === id)) return null;
  const children = new Set(map.themes.flatMap((own) => (own.parentId === id ? [own.id] : [])));
  const parts = map.subThemes.filter(({ themeId }) => children.has(themeId));
  return {
    themes: new Set([id, ...children, ...parts.map((own) => own.id)]),
    holds: (dot) => dot.themeId !== null && children.has(dot.themeId),
  };
}

/** The themes of all levels that some of these dots are in. */
export function themesAround(
  { themes }: MapModel,
  dots: Iterable<Pick<Dot, "themeId" | "subThemeId">>,
): ReadonlySet<number> {
  const found = new Set<number>();
  for (const { themeId, subThemeId } of dots) {
    if (themeId === null) continue;
    found.add(themeId);
    if (subThemeId !== null) found.add(subThemeId);
    const parentId = themes.get(themeId)?.parentId ?? null;
    if (parentId !== null) found.add(parentId);
  }
  return found;
}

function toList(id: number | null): readonly number[] {
  return id === null ? [] : [id];
}
