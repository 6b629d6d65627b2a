import { type RefObject, useEffect, useRef } from "react";
import { useView } from "#src/state/use-view.ts";
import type { Regions } from "./use-regions.ts";

export interface TableSwitch {
  readonly isOn: boolean;
  readonly toggle: () => void;
}

/**
 * Opens and closes the table, by a button and, wherever nothing is being typed, by the key `t`.
 * `button` gets the focus when what has it goes away with the table.
 */
export function useTableSwitch(
  { layout, tab, isPanelOpen, showTab }: Regions,
  button: RefObject<HTMLButtonElement | null>,
): TableSwitch {
  const [{ table }, dispatch] = useView();
  const isInFront = layout !== "narrow" || (tab === "table" && isPanelOpen);
  const isOn = table !== null && isInFront;

  const toggle = (): void => {
    if (isOn) {
      if (document.activeElement?.closest(".app-table")) button.current?.focus();
      dispatch({ type: "show-table", table: null });
      return;
    }
    if (layout === "narrow") showTab("table");
    dispatch({ type: "show-table", table: table ?? "papers" });
  };

  const onKey = useRef(toggle);
  useEffect(() => {
    onKey.current = toggle;
  });
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.key !== "t" || event.ctrlKey || event.metaKey || event.altKey) return;
      if (isTyping(event.target)) return;
      event.preventDefault();
      onKey.current();
    };
    document.addEventListener("keydown", onKeyDown);
    return () => document.removeEventListener("keydown", onKeyDown);
  }, []);

  return { isOn, toggle };
}

/** Letters typed into a field are text; in a menu they lead to an entry. */
function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || target.closest("input, textarea, select, [role=menu]") !== null)
  );
}
