import { type ReactNode, useContext } from "react";
import { useView } from "#src/state/use-view.ts";
import { Button } from "#src/ui/Button.tsx";
import { CloseIcon } from "#src/ui/icons.tsx";
import { PanelActions } from "./panel-actions.ts";

interface PanelHeadProps {
  /** What kind of thing it is: `Theme`. */
  readonly kind: string;
  readonly title: ReactNode;
  readonly children?: ReactNode;
}

/** The name of what is selected, and the way back to the overview. */
export function PanelHead({ kind, title, children }: PanelHeadProps): ReactNode {
  const [, dispatch] = useView();
  const actions = useContext(PanelActions);
  return (
    <header className="panel-head">
      <div className="panel-kind">
        <span className="panel-kind-name">{kind}</span>
        {actions}
        <Button
          look="icon"
          aria-label="Close, back to the overview"
          title="Back to the overview"
          onClick={() => dispatch({ type: "clear-selection" })}
        >
          <CloseIcon />
        </Button>
      </div>
      <h2 tabIndex={-1}>{title}</h2>
      {children}
    </header>
  );
}
