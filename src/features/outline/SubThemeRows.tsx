import type { ReactNode } from "react";
import type { ThemeId } from "#pipeline/contract/ids.ts";
import type { NestedTheme, ThemeNode } from "#src/data/map-index.ts";
import { formatNumber } from "#src/lib/format-count.ts";
import type { Hover } from "#src/state/hover-store.ts";
import type { ViewAction } from "#src/state/view-actions.ts";
import { WeakMark } from "./WeakMark.tsx";

interface SubThemeRowsProps {
  readonly theme: ThemeNode;
  /** Largest first. */
  readonly parts: readonly NestedTheme[];
  /** Null when none of them is. */
  readonly chosen: ThemeId | null;
  readonly actions: {
    readonly dispatch: (action: ViewAction) => void;
    readonly setHover: (hover: Hover | null) => void;
  };
}

/** The parts of a theme; the pointer lights one up, a click selects it. */
export function SubThemeRows({ theme, parts, chosen, actions }: SubThemeRowsProps): ReactNode {
  const { dispatch, setHover } = actions;
  return (
    <ul className="outline-parts" aria-label={`Sub-themes of ${theme.name}`}>
      {parts.map((part) => (
        <li key={part.id}>
          <button
            type="button"
            className="outline-part"
            aria-current={part.id === chosen ? "true" : undefined}
            title={`Part of ${theme.name}`}
            onPointerEnter={() => setHover({ kind: "theme", id: part.id })}
            onPointerLeave={() => setHover({ kind: "theme", id: theme.id })}
            onClick={() => dispatch({ type: "select", selection: { kind: "theme", id: part.id } })}
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
