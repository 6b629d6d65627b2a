import type { ReactNode } from "react";
import { useUndo } from "#src/state/use-view.ts";
import { Button } from "#src/ui/Button.tsx";
import { RedoIcon, UndoIcon } from "#src/ui/icons.tsx";

/** Takes back the last choice, and makes it again: the browser's back and forward. */
export function UndoButtons(): ReactNode {
  const { canUndo, canRedo, undo, redo } = useUndo();
  // Not `disabled`, which would take the focus away from who undoes the first choice.
  return (
    <>
      <Button
        look="icon"
        aria-label="Undo"
        aria-disabled={!canUndo}
        title="Undo the last choice (Ctrl+Z)"
        onClick={undo}
      >
        <UndoIcon />
      </Button>
      <Button
        look="icon"
        aria-label="Redo"
        aria-disabled={!canRedo}
        title="Redo (Ctrl+Shift+Z)"
        onClick={redo}
      >
        <RedoIcon />
      </Button>
    </>
  );
}
