import type { ReactNode } from "react";
import type { PickMode, PickRule } from "#src/state/pick.ts";
import { sortKeys } from "#src/state/pick.ts";
import { useView } from "#src/state/use-view.ts";
import type { Selection } from "#src/state/view-state.ts";
import { Button } from "#src/ui/Button.tsx";
import "./pick-selected.css";

const NOUNS: { readonly [Kind in Selection["kind"]]: string } = {
  theme: "theme",
  keyword: "keyword",
  paper: "paper",
  link: "link's keywords",
};

const CHANGES: readonly (readonly [PickMode, string])[] = [
  ["add", "Add"],
  ["subtract", "Take away"],
  ["intersect", "Keep only"],
];

/** Picks what is selected: a theme with all in it, or one dot; without a pointer too. */
export function PickSelected(): ReactNode {
  const [{ selection, pick }, dispatch] = useView();
  if (selection === null) return null;
  const rule = toRule(selection);
  const noun = NOUNS[selection.kind];
  if (pick.length === 0) {
    return (
      <Button
        className="pick-selected-button"
        onClick={() => dispatch({ type: "pick", mode: "replace", rule })}
      >
        Pick this {noun}
      </Button>
    );
  }
  return (
    <fieldset className="pick-selected" aria-label={`This ${noun} and the pick`}>
      {CHANGES.map(([mode, label]) => (
        <Button
          key={mode}
          className="pick-selected-button"
          title={`${label}: this ${noun} and the pick`}
          onClick={() => dispatch({ type: "pick", mode, rule })}
        >
          {label}
        </Button>
      ))}
    </fieldset>
  );
}

function toRule(selection: Selection): PickRule {
  switch (selection.kind) {
    case "theme":
      return { kind: "theme", id: selection.id };
    case "keyword":
      return { kind: "keywords", keys: [selection.key] };
    case "paper":
      return { kind: "papers", keys: [selection.key] };
    case "link":
      return { kind: "keywords", keys: sortKeys([selection.a, selection.b]) };
  }
}
