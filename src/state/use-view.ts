import { createContext, useContext, useSyncExternalStore } from "react";
import type { ViewAction } from "./view-actions.ts";
import type { ViewState } from "./view-state.ts";
import type { ViewStore } from "./view-store.ts";

export const ViewStoreContext = createContext<ViewStore | null>(null);

/** The view and the way to change it. `dispatch` is the same function for the life of the page. */
export function useView(): readonly [ViewState, (action: ViewAction) => void] {
  const store = useContext(ViewStoreContext);
  if (store === null) throw new Error("useView is called outside ViewStoreContext.");
  return [useSyncExternalStore(store.subscribe, store.getView), store.dispatch];
}
