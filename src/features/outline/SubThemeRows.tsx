import type { ReactNode } from "react";
import type { NestedTheme, ThemeNode } from "#src/data/map-index.ts";
import { formatNumber } from "#src/lib/format-count.ts";
import type { ViewAction } from "#src/state/view-actions.ts";
import { WeakMark } from "./WeakMark.tsx";

interface SubThemeRowsProps {
  readonly theme: ThemeNode;
  /** Largest first. */
  readonly parts: readonly NestedTheme[];
  readonly dispatch: (action: ViewAction) => void;
}

/** The parts of a theme; a click selects the theme they are part of. */
export function SubThemeRows({ theme, parts, dispatch }: SubThemeRowsProps): ReactNode {
  return (
    <ul className="outline-parts" aria-label={`Sub-themes of ${theme.name}`}>
      {parts.map((part) => (
        <li key={part.id}>
          <button
            type="button"
            className="outline-part"
            title={`Part of ${theme.name}`}
            onClick={() => dispatch({ type: "select", selection: { kind: "theme", id: theme.id } })}
          >
            <span className="outline-part-name">{part.name}</span>
            <span className="outline-facts tabular">
              <span>
                {formatNumber(part.paperCount)}
                <span className="visually-hidden"> papers</span>
              </span>
              <WeakMark trust={part.trust} />
            </span>
          </button>
        </li>
      ))}
    </ul>
  );
}
