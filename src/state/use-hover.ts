import { createContext, useContext, useSyncExternalStore } from "react";
import { createHoverStore, type Hover, type HoverStore } from "./hover-store.ts";

/** One page has one pointer, so a store for the page is the default; tests may provide another. */
const HoverStoreContext = createContext<HoverStore>(createHoverStore());

/** The store itself, for code that must answer without a drawing in between. */
export function useHoverStore(): HoverStore {
  return useContext(HoverStoreContext);
}

/** What the pointer is on; the caller is drawn again when it changes. */
export function useHover(): Hover | null {
  const store = useHoverStore();
  return useSyncExternalStore(store.subscribe, store.getHover);
}
