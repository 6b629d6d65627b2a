import { createContext, useContext } from "react";
import type { KeywordId, PaperId } from "#pipeline/contract/ids.ts";

/** What the reader's pick comes to in each of the two maps; null while that is not known. */
export interface Picked {
  readonly keywords: ReadonlySet<KeywordId> | null;
  /** Papers without a place on the map among them. */
  readonly papers: ReadonlySet<PaperId> | null;
}

/** Null when nothing is picked. */
export const PickedContext = createContext<Picked | null>(null);

/** The picked keywords and papers; null when nothing is picked. The same object until they change. */
export function usePickedKeys(): Picked | null {
  return useContext(PickedContext);
}

/** The ids of the picked dots of a map; null when nothing is picked, or it is not known yet. */
export function usePicked({
  kind,
}: {
  readonly kind: "keyword" | "paper";
}): ReadonlySet<number> | null {
  const picked = useContext(PickedContext);
  if (picked === null) return null;
  return kind === "keyword" ? picked.keywords : picked.papers;
}
