import { useEffect } from "react";
import { useUndo } from "#src/state/use-view.ts";
import { findPageCommand } from "#src/ui/single-keys.ts";

/** The keys for undo and redo, wherever nothing is being typed. */
export function useUndoKeys(): void {
  const { undo, redo } = useUndo();
  useEffect(() => {
    const obey = (event: KeyboardEvent): void => {
      const command = findPageCommand(event);
      if (command === "undo") undo();
      else if (command === "redo") redo();
      else return;
      event.preventDefault();
    };
    document.addEventListener("keydown", obey);
    return () => document.removeEventListener("keydown", obey);
  }, [undo, redo]);
}
