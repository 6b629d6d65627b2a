import { useEffect } from "react";
import { useUndo } from "#src/state/use-view.ts";

/** Ctrl+Z, Ctrl+Shift+Z and Ctrl+Y, or with Cmd, wherever nothing is being typed. */
export function useUndoKeys(): void {
  const { undo, redo } = useUndo();
  useEffect(() => {
    const obey = (event: KeyboardEvent): void => {
      if ((!event.ctrlKey && !event.metaKey) || event.altKey || isTyping(event.target)) return;
      const key = event.key.toLowerCase();
      if (key !== "z" && (key !== "y" || event.shiftKey)) return;
      event.preventDefault();
      if (key === "z" && !event.shiftKey) undo();
      else redo();
    };
    document.addEventListener("keydown", obey);
    return () => document.removeEventListener("keydown", obey);
  }, [undo, redo]);
}

/** Sliders and switches are inputs that nothing is typed into. */
function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable ||
      target.matches("textarea, input:not([type=range], [type=checkbox], [type=radio])"))
  );
}
