import type { ReactNode } from "react";
import type { ThemeNode } from "#src/data/map-index.ts";
import { formatPart } from "#src/lib/format-count.ts";
import { useView } from "#src/state/use-view.ts";
import { Section } from "#src/ui/Section.tsx";
import { Swatch } from "#src/ui/Swatch.tsx";
import type { RankedTheme } from "./rank-themes.ts";

const THEMES_SHOWN = 3;
const KEYWORDS_SHOWN = 4;

interface LargestThemesProps {
  /** Largest first. */
  readonly themes: readonly RankedTheme<ThemeNode>[];
}

/** The themes to start from, inside the filter. */
export function LargestThemes({ themes }: LargestThemesProps): ReactNode {
  const [, dispatch] = useView();
  return (
    <Section title="Largest themes">
      <ul className="theme-lines">
        {themes.slice(0, THEMES_SHOWN).map(({ theme, paperCount }) => (
          <li key={theme.id}>
            <button
              type="button"
              onClick={() =>
                dispatch({ type: "select", selection: { kind: "theme", id: theme.id } })
              }
            >
              <Swatch place={theme.colour} />
              <span className="theme-line-name">{theme.name}</span>
              <span className="theme-line-note tabular">
                {formatPart(paperCount, theme.paperCount, "paper")}
              </span>
              <span className="theme-line-more">
                {theme.topKeywords.slice(0, KEYWORDS_SHOWN).join(", ")}
              </span>
            </button>
          </li>
        ))}
      </ul>
    </Section>
  );
}
