import type { ReactNode } from "react";
import type { NestedTheme } from "#src/data/map-index.ts";
import { formatCount } from "#src/lib/format-count.ts";
import { Section } from "#src/ui/Section.tsx";

interface SubThemesProps {
  /** Largest first. */
  readonly parts: readonly NestedTheme[];
}

/** The parts of a theme that is divided; nothing for one that is not. */
export function SubThemes({ parts }: SubThemesProps): ReactNode {
  if (parts.length === 0) return null;
  return (
    <Section title="Sub-themes" note={formatCount(parts.length, "part")}>
      <ul className="sub-themes">
        {parts.map((part) => (
          <li key={part.id}>
            <span>{part.name}</span>
            <span className="sub-theme-note tabular">
              {formatCount(part.paperCount, "paper")}
              {part.trust === "weak" && ", weak"}
            </span>
          </li>
        ))}
      </ul>
    </Section>
  );
}
