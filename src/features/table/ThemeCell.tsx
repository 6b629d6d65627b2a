import type { ReactNode } from "react";
import type { ThemeId } from "#pipeline/contract/ids.ts";
import { useServices } from "#src/data/services.ts";
import { Swatch } from "#src/ui/Swatch.tsx";

interface ThemeCellProps {
  /** One theme, or those of the two ends of a link. */
  readonly ids: readonly (ThemeId | null)[];
}

/** Themes by colour and name, each once. */
export function ThemeCell({ ids }: ThemeCellProps): ReactNode {
  const { map } = useServices();
  const themes = [...new Set(ids)].flatMap((id) => (id === null ? [] : (map.themeById(id) ?? [])));
  if (themes.length === 0) return <span className="table-none">none</span>;
  return themes.map((theme) => (
    <span key={theme.id} className="table-theme">
      <Swatch place={theme.colour} />
      <span className="table-theme-name">{theme.name}</span>
    </span>
  ));
}
