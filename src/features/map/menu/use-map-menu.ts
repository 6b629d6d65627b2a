import { type RefObject, useCallback, useEffect, useEffectEvent, useState } from "react";
import { type Point, toScreen } from "#src/features/map/geometry.ts";
import type { MapSession } from "#src/features/map/map-session.ts";
import type { Hit } from "#src/features/map/pointing/hit-test.ts";
import type { Walked } from "#src/features/map/walk/walk.ts";
import type { MenuCall } from "./MapMenu.tsx";
import { watchMenuCalls } from "./watch-menu-calls.ts";

export interface MapMenuState {
  readonly call: MenuCall | null;
  readonly close: () => void;
  /** Opens the menu of what the keyboard stands on; of the ground when it stands on nothing. */
  readonly openAtWalked: () => void;
}

/** The context menu of the map: a right click, a held finger or a key calls for it. */
export function useMapMenu(
  container: RefObject<HTMLDivElement | null>,
  session: RefObject<MapSession | null>,
  getWalked: () => Walked | null,
): MapMenuState {
  const [call, setCall] = useState<MenuCall | null>(null);
  const openAt = useEffectEvent((at: Point) => {
    const hit = session.current?.hitAt(at) ?? null;
    setCall({ subject: hit === null ? null : toSubject(hit), at });
  });
  useEffect(() => {
    const element = container.current;
    if (element === null) return;
    const calls = watchMenuCalls(element, (at) => {
      session.current?.setDeaf(calls.hasHeld());
      openAt(at);
    });
    const stop = new AbortController();
    element.addEventListener("pointerdown", () => session.current?.setDeaf(false), {
      signal: stop.signal,
      capture: true,
    });
    // The finger that called for the menu is lifted: that is neither a tap nor a press outside it.
    for (const type of ["mousedown", "mouseup", "click", "touchend"] as const) {
      element.addEventListener(
        type,
        (event) => {
          if (!calls.hasHeld()) return;
          event.preventDefault();
          if (type === "click") event.stopImmediatePropagation();
          // Prevented, it brings no mouse events: the press is over.
          if (type === "touchend") calls.endHold();
        },
        { signal: stop.signal, capture: true, passive: false },
      );
    }
    return () => {
      stop.abort();
      calls.stop();
    };
  }, [container, session]);

  const openAtWalked = (): void => {
    const position = session.current?.getPosition();
    const element = container.current;
    if (position === undefined || element === null) return;
    const subject = getWalked();
    const middle = { x: position.width / 2, y: position.height / 2 };
    const place = subject === null ? null : (session.current?.placeOf(subject) ?? null);
    const at = place === null ? middle : toScreen(position.projection, place);
    setCall({ subject, at });
  };
  return { call, close: useCallback(() => setCall(null), []), openAtWalked };
}

/** What a menu is about; a line has none of its own, so the ground below it is meant. */
function toSubject(hit: Hit): Walked | null {
  switch (hit.kind) {
    case "keyword":
    case "paper":
      return { kind: "dot", id: hit.id };
    case "theme-name":
    case "theme-area":
      return { kind: "theme", id: hit.id };
    case "link":
      return null;
  }
}
