import { useEffect } from "react";
import { findCommand, isTyping } from "#src/lib/keys.ts";
import { useUndo } from "#src/state/use-view.ts";

/** The keys for undo and redo, wherever nothing is being typed. */
export function useUndoKeys(): void {
  const { undo, redo } = useUndo();
  useEffect(() => {
    const obey = (event: KeyboardEvent): void => {
      if (isTyping(event.target)) return;
      const command = findCommand("page", event);
      if (command === "undo") undo();
      else if (command === "redo") redo();
      else return;
      event.preventDefault();
    };
    document.addEventListener("keydown", obey);
    return () => document.removeEventListener("keydown", obey);
  }, [undo, redo]);
}
