import type { ReactNode } from "react";
import type { ThemeId } from "#pipeline/contract/ids.ts";
import { useServices } from "#src/data/services.ts";
import { ThemeLink } from "./ThemeLink.tsx";
import type { ShownTheme } from "./use-shown-theme.ts";

interface ThemePathProps {
  readonly theme: ShownTheme;
}

/** What a theme is part of, coarsest first; nothing for one that is part of no other. */
export function ThemePath({ theme }: ThemePathProps): ReactNode {
  const { map } = useServices();
  const own = map.nestedThemeById(theme.id)?.themeId ?? theme.id;
  const parent = map.parentOfTheme(own);
  const path: ThemeId[] = [];
  if (parent !== null) path.push(parent.id);
  if (own !== theme.id) path.push(own);
  if (path.length === 0) return null;
  return (
    <nav className="theme-path" aria-label="Themes it is part of">
      <span>part of </span>
      {path.map((id, place) => (
        <span key={id} className="theme-path-step">
          {place > 0 && <span aria-hidden="true"> › </span>}
          <ThemeLink themeId={id} />
        </span>
      ))}
    </nav>
  );
}
