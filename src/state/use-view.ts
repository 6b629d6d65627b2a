import { createContext, useContext, useSyncExternalStore } from "react";
import type { ViewAction } from "./view-actions.ts";
import type { ViewState } from "./view-state.ts";
import type { ViewStore } from "./view-store.ts";

export const ViewStoreContext = createContext<ViewStore | null>(null);

/** The view and the way to change it. `dispatch` is the same function for the life of the page. */
export function useView(): readonly [ViewState, (action: ViewAction) => void] {
  const store = useStore();
  return [useSyncExternalStore(store.subscribe, store.getView), store.dispatch];
}

/** How often back or forward has brought a view. */
export function useReturns(): number {
  const store = useStore();
  return useSyncExternalStore(store.subscribe, store.getReturns);
}

/** How often the reader has selected something, also what was selected already. */
export function useSelectCount(): number {
  const store = useStore();
  return useSyncExternalStore(store.subscribe, store.getSelectCount);
}

/** How often an action was refused because no address could hold what it asked for. */
export function useRefusals(): number {
  const store = useStore();
  return useSyncExternalStore(store.subscribe, store.getRefusals);
}

export interface Undoing {
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  readonly undo: () => void;
  readonly redo: () => void;
}

/** Taking back choices and making them again: the browser's back and forward, within this visit. */
export function useUndo(): Undoing {
  const store = useStore();
  const canUndo = useSyncExternalStore(store.subscribe, store.canUndo);
  const canRedo = useSyncExternalStore(store.subscribe, store.canRedo);
  return { canUndo, canRedo, undo: store.undo, redo: store.redo };
}

function useStore(): ViewStore {
  const store = useContext(ViewStoreContext);
  if (store === null) throw new Error("The view is read outside ViewStoreContext.");
  return store;
}
