import type { ThemeNode } from "#src/data/map-index.ts";

/** Themes that stand together. */
export interface ThemeGroup<Parent> {
  /** Null for themes that are part of no other. */
  readonly parent: Parent | null;
  /** Never empty. */
  readonly themes: readonly ThemeNode[];
}

/** The themes under their parents, both in the order given; all in one group without parents. */
export function groupThemes<Parent extends { readonly id: number }>(
  themes: readonly ThemeNode[],
  parents: readonly Parent[],
): ThemeGroup<Parent>[] {
  const groups: ThemeGroup<Parent>[] = parents.map((parent) => ({
    parent,
    themes: themes.filter(({ parentId }) => parentId === parent.id),
  }));
  const known = new Set<number>(parents.map(({ id }) => id));
  const others = themes.filter(({ parentId }) => parentId === null || !known.has(parentId));
  return [...groups, { parent: null, themes: others }].filter((group) => group.themes.length > 0);
}
