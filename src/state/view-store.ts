import type { AddressBar, HistoryEntry } from "./address-bar.ts";
import { reduceView, type ViewAction } from "./view-actions.ts";
import type { ViewState } from "./view-state.ts";
import { parseView, serializeView } from "./view-url.ts";

export interface ViewStore {
  readonly getView: () => ViewState;
  /**
   * How often the reader has selected something, also what was selected already. Listeners hear
   * of each time.
   */
  readonly getSelectCount: () => number;
  readonly subscribe: (listener: () => void) => () => void;
  readonly dispatch: (action: ViewAction) => void;
  /** How often back or forward has brought a view: more than before means this one came so. */
  readonly getReturns: () => number;
  /** How often an action was refused because no address could hold what it asked for. */
  readonly getRefusals: () => number;
  /** Whether there is a choice of this visit to take back, or one taken back to make again. */
  readonly canUndo: () => boolean;
  readonly canRedo: () => boolean;
  /** The same as the browser's back and forward. */
  readonly undo: () => void;
  readonly redo: () => void;
  readonly dispose: () => void;
}

/** Characters of the longest view an address holds: longer ones are cut off by programs on the way. */
export const LONGEST_VIEW = 6000;

/** Keeps the view and the address equal, in both directions. */
export function createViewStore(address: AddressBar): ViewStore {
  let view = parseView(address.read());
  let returns = 0;
  let selectCount = 0;
  let refusals = 0;
  let lastChange: ViewAction["type"] | null = null;
  const listeners = new Set<() => void>();

  function show(next: ViewState): void {
    view = next;
    for (const listener of listeners) listener();
  }

  const stop = address.subscribe(() => {
    returns += 1;
    lastChange = null;
    show(parseView(address.read()));
  });
  return {
    getView: () => view,
    getReturns: () => returns,
    getRefusals: () => refusals,
    canUndo: address.canGoBack,
    canRedo: address.canGoForward,
    undo: () => {
      if (address.canGoBack()) address.goBack();
    },
    redo: () => {
      if (address.canGoForward()) address.goForward();
    },
    getSelectCount: () => selectCount,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    dispatch: (action) => {
      const next = reduceView(view, action);
      const text = serializeView(next);
      const before = serializeView(view);
      const isChange = text !== before;
      if (action.type === "select") selectCount += 1;
      if (canGrowEndlessly(action) && text.length > Math.max(LONGEST_VIEW, before.length)) {
        refusals += 1;
        return show(view);
      }
      if (isChange) {
        address.write(text, historyEntryOf(action, lastChange));
        lastChange = action.type;
      }
      if (isChange || action.type === "select") show(isChange ? next : view);
    },
    dispose: () => {
      stop();
      listeners.clear();
      address.dispose();
    },
  };
}

/**
 * Whether an action can make an address as long as it likes. All others add little: from an address
 * that came too long, too, the reader can go on.
 */
function canGrowEndlessly({ type }: ViewAction): boolean {
  switch (type) {
    case "search":
    case "pick":
    case "pick-neighbours":
    case "pick-invert":
    case "keep-pick":
    case "use-kept":
      return true;
    case "select":
    case "clear-selection":
    case "toggle-theme-filter":
    case "set-months":
    case "show-undated":
    case "clear-filter":
    case "move-camera":
    case "set-look":
    case "show-table":
    case "clear-pick":
    case "drop-kept":
      return false;
  }
}

/** The first step of a drag through time can be gone back to, those that follow it cannot. */
function historyEntryOf(action: ViewAction, lastChange: ViewAction["type"] | null): HistoryEntry {
  switch (action.type) {
    case "search":
    case "move-camera":
      return "replace";
    case "set-months":
      return lastChange === "set-months" ? "replace" : "push";
    case "select":
    case "clear-selection":
    case "toggle-theme-filter":
    case "show-undated":
    case "clear-filter":
    case "set-look":
    case "show-table":
    case "pick":
    case "pick-neighbours":
    case "pick-invert":
    case "clear-pick":
    case "keep-pick":
    case "drop-kept":
    case "use-kept":
      return "push";
  }
}
