import type { AddressBar, HistoryEntry } from "./address-bar.ts";
import { reduceView, type ViewAction } from "./view-actions.ts";
import type { ViewState } from "./view-state.ts";
import { parseView, serializeView } from "./view-url.ts";

export interface ViewStore {
  readonly getView: () => ViewState;
  readonly subscribe: (listener: () => void) => () => void;
  readonly dispatch: (action: ViewAction) => void;
  readonly dispose: () => void;
}

/** Keeps the view and the address equal, in both directions. */
export function createViewStore(address: AddressBar): ViewStore {
  let view = parseView(address.read());
  const listeners = new Set<() => void>();

  function show(next: ViewState): void {
    view = next;
    for (const listener of listeners) listener();
  }

  const stop = address.subscribe(() => show(parseView(address.read())));
  return {
    getView: () => view,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    dispatch: (action) => {
      const next = reduceView(view, action);
      const text = serializeView(next);
      if (text === serializeView(view)) return;
      show(next);
      address.write(text, historyEntryOf(action));
    },
    dispose: () => {
      stop();
      listeners.clear();
      address.dispose();
    },
  };
}

function historyEntryOf(action: ViewAction): HistoryEntry {
  switch (action.type) {
    case "search":
    case "set-months":
    case "move-camera":
      return "replace";
    case "select":
    case "clear-selection":
    case "toggle-theme-filter":
    case "show-undated":
    case "clear-filter":
      return "push";
  }
}
