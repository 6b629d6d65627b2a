import type { ReactNode } from "react";
import type { ThemeId } from "#pipeline/contract/ids.ts";
import type { Trust } from "#pipeline/contract/trust.ts";
import { formatCount } from "#src/lib/format-count.ts";
import { Section } from "#src/ui/Section.tsx";
import { ThemeLink } from "./ThemeLink.tsx";

interface NamedTheme {
  readonly id: ThemeId;
  readonly paperCount: number;
  readonly trust: Trust;
}

interface NestedThemesProps {
  readonly title: string;
  readonly note?: string;
  /** Largest first. */
  readonly themes: readonly NamedTheme[];
}

/** The themes that a theme is made of, or stands beside; nothing when there are none. */
export function NestedThemes({ title, note, themes }: NestedThemesProps): ReactNode {
  if (themes.length === 0) return null;
  return (
    <Section title={title} note={note}>
      <ul className="sub-themes">
        {themes.map(({ id, paperCount, trust }) => (
          <li key={id}>
            <ThemeLink themeId={id} />
            <span className="sub-theme-note tabular">
              {formatCount(paperCount, "paper")}
              {trust === "weak" && ", weak"}
            </span>
          </li>
        ))}
      </ul>
    </Section>
  );
}
