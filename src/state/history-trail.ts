/** The history of a page, each entry of which knows where it stands among those of this visit. */
export interface HistoryTrail {
  readonly push: (address: string) => void;
  readonly replace: (address: string) => void;
  readonly hasBefore: () => boolean;
  readonly hasAfter: () => boolean;
  /** To be called when the browser has gone to another entry. */
  readonly follow: () => void;
  /** Lets the entry the page is at know what comes after it, so that a reload finds it again. */
  readonly remember: () => void;
}

/** The part of a window that a trail needs. */
export interface TrailPage {
  readonly location: Pick<Location, "pathname" | "search" | "hash">;
  readonly history: Pick<History, "state" | "pushState" | "replaceState">;
}

/** What an entry keeps. */
interface Place {
  readonly place: number;
  /** The place of the newest entry. */
  readonly last: number;
}

/** Numbers the entries of a page's history, going on from where a reload has left it. */
export function createHistoryTrail({ history, location }: TrailPage): HistoryTrail {
  let at = readPlace(history.state) ?? { place: 0, last: 0 };
  mark();

  /** Writes the place into the entry the page is at; its address stays. */
  function mark(): void {
    history.replaceState(at, "", `${location.pathname}${location.search}${location.hash}`);
  }

  function findNext(): Place {
    return { place: at.place + 1, last: at.place + 1 };
  }

  return {
    push: (address) => {
      const next = findNext();
      history.pushState(next, "", address);
      // Only now: a browser may have refused.
      at = next;
    },
    replace: (address) => history.replaceState(at, "", address),
    hasBefore: () => at.place > 0,
    hasAfter: () => at.place < at.last,
    follow: () => {
      const known = readPlace(history.state);
      if (known === null) {
        // A link inside the page made it.
        at = findNext();
        mark();
      } else {
        at = { place: known.place, last: Math.max(known.last, at.last) };
      }
    },
    remember: () => {
      if (readPlace(history.state)?.last !== at.last) mark();
    },
  };
}

/** The place that an entry keeps; null for an entry that was not made here. */
function readPlace(state: unknown): Place | null {
  if (typeof state !== "object" || state === null) return null;
  if (!("place" in state) || !("last" in state)) return null;
  const { place, last } = state;
  return typeof place === "number" && typeof last === "number" && place <= last
    ? { place, last }
    : null;
}
