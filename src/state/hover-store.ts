import type { KeywordId, ThemeId } from "#pipeline/contract/ids.ts";

/** What the pointer is on. It dies with the pointer's next move, so no address keeps it. */
export type Hover =
  | { readonly kind: "theme"; readonly id: ThemeId }
  | { readonly kind: "keyword"; readonly id: KeywordId };

export interface HoverStore {
  readonly getHover: () => Hover | null;
  readonly setHover: (hover: Hover | null) => void;
  readonly subscribe: (listener: () => void) => () => void;
}

/** Shares the hover between the parts of the page; listeners hear of changes only. */
export function createHoverStore(): HoverStore {
  let hover: Hover | null = null;
  const listeners = new Set<() => void>();
  return {
    getHover: () => hover,
    setHover: (next) => {
      if (next?.kind === hover?.kind && next?.id === hover?.id) return;
      hover = next;
      for (const listener of listeners) listener();
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
