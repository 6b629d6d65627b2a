import { type ReactNode, useRef } from "react";
import { useView } from "#src/state/use-view.ts";
import { type Selection, selectionKey } from "#src/state/view-state.ts";
import { useKeptFocus } from "#src/ui/use-kept-focus.ts";
import { KeywordPanel } from "./KeywordPanel.tsx";
import { LinkPanel } from "./LinkPanel.tsx";
import { Overview } from "./Overview.tsx";
import { PaperPanel } from "./PaperPanel.tsx";
import { PanelActions } from "./panel-actions.ts";
import { PanelScroller } from "./panel-scroller.ts";
import { ThemePanel } from "./ThemePanel.tsx";
import "./panel.css";

interface PanelProps {
  /** Stands above what is selected, whatever that is. */
  readonly above?: ReactNode;
  /** Stands in the head of what is selected. */
  readonly actions?: ReactNode;
}

/** What is selected, evidence first; before anything is, what a newcomer asks. */
export function Panel({ above, actions }: PanelProps): ReactNode {
  const [{ selection }] = useView();
  const scroller = useRef<HTMLElement>(null);
  const page = selectionKey(selection);
  useKeptFocus(scroller);

  return (
    <aside ref={scroller} className="panel" aria-label="Details">
      {above}
      <PanelScroller value={scroller}>
        <div key={page} ref={startAtTop} className="panel-body">
          <PanelActions value={actions}>{partFor(selection)}</PanelActions>
        </div>
      </PanelScroller>
    </aside>
  );
}

/** A new selection is a new page, in the place of the last. */
function startAtTop(body: HTMLElement | null): void {
  body?.parentElement?.scrollTo({ top: 0, behavior: "instant" });
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
    case "link":
      return <LinkPanel a={selection.a} b={selection.b} />;
  }
}
