import { type RefObject, useEffect } from "react";
import { findPageCommand } from "#src/ui/single-keys.ts";

/** Lets the key for searching move the focus into an input, from wherever nothing is being typed. */
export function useSlashKey(input: RefObject<HTMLInputElement | null>): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      if (findPageCommand(event) !== "search") return;
      event.preventDefault();
      input.current?.focus();
      input.current?.select();
    };
    document.addEventListener("keydown", onKeyDown);
    return () => document.removeEventListener("keydown", onKeyDown);
  }, [input]);
}
