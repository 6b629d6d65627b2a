import type { ReactNode } from "react";
import { useView } from "#src/state/use-view.ts";
import { Button } from "#src/ui/Button.tsx";
import { PanelHead } from "./PanelHead.tsx";

interface NotFoundProps {
  readonly kind: "Theme" | "Keyword" | "Paper";
  readonly name: string;
}

/** A link asks for what this snapshot does not have. */
export function NotFound({ kind, name }: NotFoundProps): ReactNode {
  const [, dispatch] = useView();
  return (
    <>
      <PanelHead kind={kind} title="Not in this map" />
      <div className="panel-empty">
        <p>
          This map has no {kind.toLowerCase()} “{name}”. The link may come from an older map.
        </p>
        <Button onClick={() => dispatch({ type: "clear-selection" })}>Back to the overview</Button>
      </div>
    </>
  );
}
