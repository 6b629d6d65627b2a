import type { ReactNode } from "react";
import { useView } from "#src/state/use-view.ts";
import { Button } from "#src/ui/Button.tsx";
import { CloseIcon } from "#src/ui/icons.tsx";

interface PanelHeadProps {
  /** What kind of thing it is: `Theme`. */
  readonly kind: string;
  readonly title: ReactNode;
  readonly children?: ReactNode;
}

/** The name of what is selected, and the way back to the overview. */
export function PanelHead({ kind, title, children }: PanelHeadProps): ReactNode {
  const [, dispatch] = useView();
  return (
    <header className="panel-head">
      <div className="panel-kind">
        <span>{kind}</span>
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
