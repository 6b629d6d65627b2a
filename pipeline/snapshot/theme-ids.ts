import type { FoundThemes } from "#pipeline/themes/found-themes.ts";

/**
 * Ids of themes in a snapshot. Inside the pipeline a theme is its place, from 0, in the list of its
 * level, and -1 is none. In a snapshot ids run from 1: the default level, its sub-themes, its parents.
 */
export interface ThemeIds {
  readonly ofTheme: (place: number | undefined) => number | null;
  readonly ofSubTheme: (place: number | undefined) => number | null;
  readonly ofParent: (place: number | undefined) => number | null;
  /** Id of the parent that a theme of the default level is in; null when there are no parents. */
  readonly parentOf: (theme: number) => number | null;
  /** The finer of a thing's sub-theme and theme. */
  readonly finest: (theme: number | undefined, subTheme: number | undefined) => number | null;
}

export function createThemeIds({ parents, subThemes, themes }: FoundThemes): ThemeIds {
  const ofTheme = idsFrom(1);
  const ofSubTheme = idsFrom(1 + themes.length);
  const ofParent = idsFrom(1 + themes.length + subThemes.length);
  const parentOf = new Map(
    parents.flatMap((parent, place) => parent.themes.map((theme) => [theme, place] as const)),
  );
  return {
    ofTheme,
    ofSubTheme,
    ofParent,
    parentOf: (theme) => ofParent(parentOf.get(theme)),
    finest: (theme, subTheme) => ofSubTheme(subTheme) ?? ofTheme(theme),
  };
}

function idsFrom(first: number): (place: number | undefined) => number | null {
  return (place) => (place === undefined || place < 0 ? null : first + place);
}
