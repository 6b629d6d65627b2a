import type { ReactNode } from "react";
import type { NestedTheme } from "#src/data/map-index.ts";
import { useView } from "#src/state/use-view.ts";

interface ParentHeadingProps {
  readonly parent: NestedTheme;
  /** Names the list below it. */
  readonly nameId: string | undefined;
}

/** The name over a group of themes; a click selects the group. */
export function ParentHeading({ parent, nameId }: ParentHeadingProps): ReactNode {
  const [{ selection }, dispatch] = useView();
  const isChosen = selection?.kind === "theme" && selection.id === parent.id;
  return (
    <h3 id={nameId} className="outline-parent">
      <button
        type="button"
        aria-current={isChosen ? "true" : undefined}
        onClick={() => dispatch({ type: "select", selection: { kind: "theme", id: parent.id } })}
      >
        <span className="link-text">{parent.name}</span>
      </button>
    </h3>
  );
}
