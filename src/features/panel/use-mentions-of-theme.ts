import { useMemo } from "react";
import type { ThemeId } from "#pipeline/contract/ids.ts";
import type { Mention } from "#src/data/queries/mentions-of-paper.ts";
import { useServices } from "#src/data/services.ts";

/** Whether a mention is of a keyword of the theme, which may be of any level. Always the same function. */
export function useMentionsOfTheme(id: ThemeId): (mention: Mention) => boolean {
  const { map } = useServices();
  return useMemo(() => {
    const own = new Set<ThemeId>([id, ...map.themesOfParent(id).map((theme) => theme.id)]);
    return ({ finestThemeId, themeId }: Mention) =>
      (themeId !== null && own.has(themeId)) || finestThemeId === id;
  }, [map, id]);
}
