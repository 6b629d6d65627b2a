import type { ReactNode } from "react";
import type { ThemeId } from "#pipeline/contract/ids.ts";
import { useServices } from "#src/data/services.ts";
import { useView } from "#src/state/use-view.ts";
import { Swatch } from "#src/ui/Swatch.tsx";

interface ThemeLinkProps {
  /** Null for what belongs to no theme. */
  readonly themeId: ThemeId | null;
}

/** The dot and name of a theme of any level; a click selects it. */
export function ThemeLink({ themeId }: ThemeLinkProps): ReactNode {
  const { map } = useServices();
  const [, dispatch] = useView();
  const theme = themeId === null ? null : (map.themeById(themeId) ?? map.nestedThemeById(themeId));
  if (theme === null) {
    return (
      <span className="theme-link">
        <Swatch place={null} /> No theme
      </span>
    );
  }
  return (
    <button
      type="button"
      className="theme-link"
      onClick={() => dispatch({ type: "select", selection: { kind: "theme", id: theme.id } })}
    >
      <Swatch place={theme.colour} /> <span className="link-text">{theme.name}</span>
    </button>
  );
}
