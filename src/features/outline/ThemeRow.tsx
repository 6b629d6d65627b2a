import { Checkbox } from "@base-ui/react/checkbox";
import { Collapsible } from "@base-ui/react/collapsible";
import { type ReactNode, useState } from "react";
import type { ThemeId } from "#pipeline/contract/ids.ts";
import type { NestedTheme, ThemeNode } from "#src/data/map-index.ts";
import { formatCount } from "#src/lib/format-count.ts";
import type { Hover } from "#src/state/hover-store.ts";
import type { ViewAction } from "#src/state/view-actions.ts";
import { ChevronIcon } from "#src/ui/icons.tsx";
import type { ThemeColours } from "#src/ui/palette.ts";
import { SubThemeRows } from "./SubThemeRows.tsx";
import { countInFilter } from "./theme-words.ts";
import { WeakMark } from "./WeakMark.tsx";
import "./sub-themes.css";

interface ThemeRowProps {
  readonly theme: ThemeNode;
  /** Its sub-themes, largest first; empty when it is not divided. */
  readonly parts: readonly NestedTheme[];
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
  /** The sub-theme that is chosen, if it is one of its own. */
  readonly chosenPart: ThemeId | null;
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

/** One theme of the outline: the box filters to it, the rest selects it; its parts fold below. */
export function ThemeRow(props: ThemeRowProps): ReactNode {
  const { theme, parts, colours, inFilter, spark, state, actions } = props;
  const { dispatch, setHover } = actions;
  const light = (): void => setHover({ kind: "theme", id: theme.id });
  const leave = (): void => setHover(null);
  const [isUnfolded, setIsUnfolded] = useState(false);
  const [seenPart, setSeenPart] = useState<ThemeId | null>(null);
  // A part that is chosen is to be seen, but may be folded away again.
  if (seenPart !== state.chosenPart) {
    setSeenPart(state.chosenPart);
    if (state.chosenPart !== null) setIsUnfolded(true);
  }
  return (
    <Collapsible.Root
      open={isUnfolded}
      onOpenChange={setIsUnfolded}
      render={<li onPointerEnter={light} onPointerLeave={leave} />}
    >
      <div
        className="outline-row"
        data-chosen={state.isChosen || undefined}
        data-hovered={state.isHovered || undefined}
        data-left-out={state.isLeftOut || undefined}
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
            <WeakMark trust={theme.trust} />
          </span>
          {spark !== null && (
            <svg className="outline-spark" viewBox="0 0 56 16" aria-hidden="true">
              <path d={spark} fill={colours.dot} />
            </svg>
          )}
        </button>
        {parts.length > 0 && (
          <Collapsible.Trigger
            className="outline-fold"
            aria-label={`Sub-themes of ${theme.name}`}
            title={formatCount(parts.length, "sub-theme")}
          >
            <ChevronIcon />
          </Collapsible.Trigger>
        )}
      </div>
      {parts.length > 0 && (
        <Collapsible.Panel>
          <SubThemeRows theme={theme} parts={parts} chosen={state.chosenPart} actions={actions} />
        </Collapsible.Panel>
      )}
    </Collapsible.Root>
  );
}
