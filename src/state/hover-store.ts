import type { KeywordId, PaperId, ThemeId } from "#pipeline/contract/ids.ts";

/** What the pointer is on. It dies with the pointer's next move, so no address keeps it. */
export type Hover =
  | { readonly kind: "theme"; readonly id: ThemeId }
  | { readonly kind: "keyword"; readonly id: KeywordId }
  | { readonly kind: "paper"; readonly id: PaperId }
  | { readonly kind: "link"; readonly a: KeywordId; readonly b: KeywordId };

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
      if (sameHover(next, hover)) return;
      hover = next;
      for (const listener of listeners) listener();
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

/** Whether two hovers are on the same thing; a link has no direction. */
export function sameHover(one: Hover | null, other: Hover | null): boolean {
  if (one === null || other === null) return one === other;
  if (one.kind !== "link" || other.kind !== "link") {
    return one.kind !== "link" && other.kind === one.kind && one.id === other.id;
  }
  return (one.a === other.a && one.b === other.b) || (one.a === other.b && one.b === other.a);
}
