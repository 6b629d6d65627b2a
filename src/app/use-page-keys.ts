import { useEffect } from "react";
import { canFillScreen, toggleFullScreen } from "#src/lib/full-screen.ts";
import { findPageCommand } from "#src/ui/single-keys.ts";

/** `?` and `f`, wherever nothing is being typed. `onList` must be the same function every time. */
export function usePageKeys(onList: () => void): void {
  useEffect(() => {
    const obey = (event: KeyboardEvent): void => {
      const command = findPageCommand(event);
      if (command === "list-keys") onList();
      else if (command === "full-screen" && canFillScreen()) toggleFullScreen();
      else return;
      event.preventDefault();
    };
    document.addEventListener("keydown", obey);
    return () => document.removeEventListener("keydown", obey);
  }, [onList]);
}
