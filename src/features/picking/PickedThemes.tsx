import { type ReactNode, useMemo, useState } from "react";
import type { Picked } from "#src/data/picked.ts";
import type { PickedPapers } from "#src/data/queries/count-picked.ts";
import { useServices } from "#src/data/services.ts";
import { formatCount } from "#src/lib/format-count.ts";
import { useView } from "#src/state/use-view.ts";
import { Button } from "#src/ui/Button.tsx";
import { Swatch } from "#src/ui/Swatch.tsx";
import { type PickedTheme, themesOfPicked } from "./picked-rows.ts";

interface PickedThemesProps {
  readonly picked: Picked;
  readonly rows: readonly PickedPapers[];
}

const THEMES_AT_FIRST = 4;

/** The themes that the pick reaches into, with what it has of each. */
export function PickedThemes({ picked, rows }: PickedThemesProps): ReactNode {
  const { map } = useServices();
  const [isWhole, setIsWhole] = useState(false);
  const themes = useMemo(() => themesOfPicked(picked, rows, map), [picked, rows, map]);
  if (themes.length === 0 || map.themes.length === 0) return null;
  const shown = isWhole ? themes : themes.slice(0, THEMES_AT_FIRST);
  return (
    <>
      <ul className="pick-themes" aria-label="Themes of the pick">
        {shown.map((row) => (
          <ThemeLine key={row.theme?.id ?? "none"} row={row} />
        ))}
      </ul>
      {shown.length < themes.length && (
        <Button look="quiet" className="pick-more" onClick={() => setIsWhole(true)}>
          All {themes.length} themes
        </Button>
      )}
    </>
  );
}

function ThemeLine({ row }: { readonly row: PickedTheme }): ReactNode {
  const [, dispatch] = useView();
  const { theme, keywordCount, paperCount } = row;
  return (
    <li className="pick-theme">
      {theme === null ? (
        <span className="pick-theme-name">
          <Swatch place={null} />
          No theme
        </span>
      ) : (
        <button
          type="button"
          className="pick-theme-name"
          onClick={() => dispatch({ type: "select", selection: { kind: "theme", id: theme.id } })}
        >
          <Swatch place={theme.colour} />
          <span>{theme.name}</span>
        </button>
      )}
      <span className="pick-theme-counts tabular">
        {[
          keywordCount === 0 ? null : formatCount(keywordCount, "keyword"),
          paperCount === 0 ? null : formatCount(paperCount, "paper"),
        ]
          .filter((part) => part !== null)
          .join(", ")}
      </span>
    </li>
  );
}
