import { createHistoryTrail } from "./history-trail.ts";

/** How a change goes into the history: a choice can be gone back to, typing and dragging cannot. */
export type HistoryEntry = "push" | "replace";

export interface AddressBar {
  /** The text after `?`, without what is not part of a view. */
  readonly read: () => string;
  /**
   * A choice reaches the browser at once, so that its back button goes back from it; of what only
   * moves, at most one write per 150 ms does. The last one always does.
   */
  readonly write: (view: string, entry: HistoryEntry) => void;
  /** Whether this visit has an entry to go back to, or on to after going back. */
  readonly canGoBack: () => boolean;
  readonly canGoForward: () => boolean;
  /** As the browser's own buttons; what is still to be written is written first. */
  readonly goBack: () => void;
  readonly goForward: () => void;
  /** Tells of changes that are not ours: back, forward. */
  readonly subscribe: (onChange: () => void) => () => void;
  readonly dispose: () => void;
}

/** The part of a window that an address bar needs; any Window fits. */
export interface AddressedPage {
  readonly location: Pick<Location, "pathname" | "search" | "hash">;
  readonly history: Pick<History, "state" | "pushState" | "replaceState" | "back" | "forward">;
  readonly setTimeout: (run: () => void, delayMs: number) => number;
  readonly clearTimeout: (timer: number | undefined) => void;
  readonly addEventListener: (type: "popstate" | "pagehide", listener: () => void) => void;
  readonly removeEventListener: (type: "popstate" | "pagehide", listener: () => void) => void;
}

const WRITE_INTERVAL_MS = 150;

// Safari refuses the 101st history call in 30 s.
const REFUSED_INTERVAL_MS = 1000;

/** Keys that name what is looked at, not how: they are kept as they are. */
const KEPT_KEYS = ["snapshot"];

/** The browser's address bar: with its trail the only place that touches history and location. */
export function createAddressBar(page: AddressedPage): AddressBar {
  let pending: { readonly view: string; readonly entry: HistoryEntry } | null = null;
  let timer: number | undefined;
  const trail = createHistoryTrail(page);

  function writePending(): void {
    try {
      timer = undefined;
      if (pending === null) {
        trail.remember();
        return;
      }
      const address = toAddress(page.location, pending.view);
      if (pending.entry === "push") trail.push(address);
      else trail.replace(address);
      pending = null;
      timer = page.setTimeout(writePending, WRITE_INTERVAL_MS);
    } catch (error) {
      if (!isRefusal(error)) throw error;
      timer = page.setTimeout(writePending, REFUSED_INTERVAL_MS);
    }
  }

  function flush(): void {
    page.clearTimeout(timer);
    writePending();
  }

  page.addEventListener("pagehide", flush);
  return {
    read: () => page.location.search,
    write: (view, entry) => {
      // What the old entry still lacks is not the new one's.
      if (entry === "push" && pending !== null) flush();
      pending = { view, entry: pending?.entry === "push" ? "push" : entry };
      if (entry === "push") flush();
      else if (timer === undefined) writePending();
    },
    canGoBack: () => trail.hasBefore() || pending?.entry === "push",
    canGoForward: () => trail.hasAfter() && pending?.entry !== "push",
    goBack: () => {
      flush();
      page.history.back();
    },
    goForward: () => {
      flush();
      page.history.forward();
    },
    subscribe: (onChange) => {
      const onPop = (): void => {
        // The reader went elsewhere: what was still to be written belongs to the old place.
        pending = null;
        trail.follow();
        // Not now: going back many times must not be too much for the browser either.
        timer ??= page.setTimeout(writePending, WRITE_INTERVAL_MS);
        onChange();
      };
      page.addEventListener("popstate", onPop);
      return () => page.removeEventListener("popstate", onPop);
    },
    dispose: () => {
      flush();
      page.clearTimeout(timer);
      page.removeEventListener("pagehide", flush);
    },
  };
}

function isRefusal(error: unknown): boolean {
  return error instanceof DOMException && error.name === "SecurityError";
}

/** The name of the snapshot the address asks for; null when it names none, or none that can be. */
export function readSnapshotName({ location }: Pick<AddressedPage, "location">): string | null {
  const name = new URLSearchParams(location.search).get("snapshot");
  return name !== null && /^[\p{L}\p{N}_][\p{L}\p{N}._-]*$/u.test(name) ? name : null;
}

/** The whole address of this page as it is now, to be shared. */
export function readAddress(page: Pick<Window, "location">): string {
  return page.location.href;
}

function toAddress(location: AddressedPage["location"], view: string): string {
  const current = new URLSearchParams(location.search);
  const kept = new URLSearchParams();
  for (const key of KEPT_KEYS) {
    const value = current.get(key);
    if (value !== null) kept.set(key, value);
  }
  const search = [kept.toString(), view].filter((text) => text !== "").join("&");
  return `${location.pathname}${search === "" ? "" : `?${search}`}${location.hash}`;
}
