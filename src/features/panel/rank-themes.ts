import type { ThemeId } from "#pipeline/contract/ids.ts";

/** A theme and its papers in the filter. */
export interface RankedTheme<Theme> {
  readonly theme: Theme;
  readonly paperCount: number;
}

/** The themes that have papers by these counts, largest first; equal ones keep their order. */
export function rankThemes<Theme extends { readonly id: ThemeId }>(
  themes: readonly Theme[],
  counts: ReadonlyMap<ThemeId, number>,
): RankedTheme<Theme>[] {
  return themes
    .map((theme) => ({ theme, paperCount: counts.get(theme.id) ?? 0 }))
    .filter(({ paperCount }) => paperCount > 0)
    .toSorted((a, b) => b.paperCount - a.paperCount);
}
