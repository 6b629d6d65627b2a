import { Checkbox } from "@base-ui/react/checkbox";
import type { ReactNode } from "react";
import type { ThemeNode } from "#src/data/map-index.ts";
import type { Hover } from "#src/state/hover-store.ts";
import type { ViewAction } from "#src/state/view-actions.ts";
import type { ThemeColours } from "#src/ui/palette.ts";
import { countInFilter, stabilityWord } from "./theme-words.ts";

interface ThemeRowProps {
  readonly theme: ThemeNode;
  readonly colours: ThemeColours;
  /** Papers of the theme in the filter; null while they are being counted. */
  readonly inFilter: number | null;
  /** Path of its papers over time; null when there are too few to say. */
  readonly spark: string | null;
  readonly state: ThemeRowState;
  readonly actions: ThemeRowActions;
}

interface ThemeRowState {
  readonly isChosen: boolean;
  readonly isHovered: boolean;
  /** The filter names this theme. */
  readonly isFiltered: boolean;
  /** The filter names others only. */
  readonly isLeftOut: boolean;
}

interface ThemeRowActions {
  readonly dispatch: (action: ViewAction) => void;
  readonly setHover: (hover: Hover | null) => void;
}

/** One theme of the outline: the box filters to it, the rest selects it. */
export function ThemeRow(props: ThemeRowProps): ReactNode {
  const { theme, colours, inFilter, spark, state, actions } = props;
  const { dispatch, setHover } = actions;
  const warning = stabilityWord(theme.stability);
  const light = (): void => setHover({ kind: "theme", id: theme.id });
  const leave = (): void => setHover(null);
  return (
    <li
      className="outline-row"
      data-chosen={state.isChosen || undefined}
      data-hovered={state.isHovered || undefined}
      data-left-out={state.isLeftOut || undefined}
      onPointerEnter={light}
      onPointerLeave={leave}
    >
      <Checkbox.Root
        className="outline-box"
        checked={state.isFiltered}
        onCheckedChange={() => dispatch({ type: "toggle-theme-filter", id: theme.id })}
        aria-label={`Only papers of ${theme.name}`}
        title="Only papers of this theme"
      >
        <span className="outline-swatch" style={{ backgroundColor: colours.dot }} />
        <Checkbox.Indicator className="outline-tick">
          <svg viewBox="0 0 12 12" aria-hidden="true">
            <path d="M2.5 6.5 5 9l4.5-6" />
          </svg>
        </Checkbox.Indicator>
      </Checkbox.Root>
      <button
        type="button"
        className="outline-theme"
        aria-current={state.isChosen ? "true" : undefined}
        onClick={() => dispatch({ type: "select", selection: { kind: "theme", id: theme.id } })}
        onFocus={(event) => {
          // A tap focuses too, but has left the row by the time it is over.
          if (event.currentTarget.matches(":focus-visible")) light();
        }}
        onBlur={leave}
      >
        <span className="outline-name">{theme.name}</span>
        <span className="outline-facts">
          <span className="tabular">
            {countInFilter(inFilter ?? theme.paperCount, theme.paperCount)}
            <span className="visually-hidden"> papers</span>
          </span>
          {warning !== null && (
            <span
              className="outline-warning"
              title="Other runs of the same method find this theme in part only."
            >
              {warning}
            </span>
          )}
        </span>
        {spark !== null && (
          <svg className="outline-spark" viewBox="0 0 56 16" aria-hidden="true">
            <path d={spark} fill={colours.dot} />
          </svg>
        )}
      </button>
    </li>
  );
}
