import { type ReactNode, useRef } from "react";
import { useView } from "#src/state/use-view.ts";
import type { Selection } from "#src/state/view-state.ts";
import { KeywordPanel } from "./KeywordPanel.tsx";
import { Overview } from "./Overview.tsx";
import { PaperPanel } from "./PaperPanel.tsx";
import { PanelScroller } from "./panel-scroller.ts";
import { ThemePanel } from "./ThemePanel.tsx";
import "./panel.css";

/** What is selected, evidence first; before anything is, what a newcomer asks. */
export function Panel(): ReactNode {
  const [{ selection }] = useView();
  const scroller = useRef<HTMLElement>(null);
  return (
    // A new selection is a new page: it starts at its top.
    <aside key={keyOf(selection)} ref={scroller} className="panel" aria-label="Details">
      <PanelScroller value={scroller}>
        <div className="panel-body">{partFor(selection)}</div>
      </PanelScroller>
    </aside>
  );
}

function partFor(selection: Selection | null): ReactNode {
  switch (selection?.kind) {
    case undefined:
      return <Overview />;
    case "theme":
      return <ThemePanel themeId={selection.id} />;
    case "keyword":
      return <KeywordPanel keywordKey={selection.key} />;
    case "paper":
      return <PaperPanel paperKey={selection.key} />;
  }
}

function keyOf(selection: Selection | null): string {
  if (selection === null) return "overview";
  return selection.kind === "theme"
    ? `theme ${selection.id}`
    : `${selection.kind} ${selection.key}`;
}
