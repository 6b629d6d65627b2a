import { type RefObject, useEffect, useRef } from "react";
import { useView } from "#src/state/use-view.ts";
import { findPageCommand } from "#src/ui/single-keys.ts";
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
      if (findPageCommand(event) !== "toggle-table") return;
      event.preventDefault();
      onKey.current();
    };
    document.addEventListener("keydown", onKeyDown);
    return () => document.removeEventListener("keydown", onKeyDown);
  }, []);

  return { isOn, toggle };
}
