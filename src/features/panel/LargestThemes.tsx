import type { ReactNode } from "react";
import { useServices } from "#src/data/services.ts";
import { formatCount } from "#src/lib/format-count.ts";
import { useView } from "#src/state/use-view.ts";
import { Section } from "#src/ui/Section.tsx";
import { Swatch } from "#src/ui/Swatch.tsx";

const THEMES_SHOWN = 3;
const KEYWORDS_SHOWN = 4;

/** The themes to start from. */
export function LargestThemes(): ReactNode {
  const { map } = useServices();
  const [, dispatch] = useView();
  return (
    <Section title="Largest themes">
      <ul className="theme-lines">
        {map.themes.slice(0, THEMES_SHOWN).map((theme) => (
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
                {formatCount(theme.paperCount, "paper")}
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
