import { isOpenFilter, type PaperFilter } from "./paper-filter.ts";

/** Dots that the reader has picked on the map. */
export interface PickedKeys {
  readonly kind: "keyword" | "paper";
  readonly keys: readonly string[];
}

/** What a table lists: what passes the filter and, where something is picked, belongs to it. */
export interface TableScope {
  readonly filter: PaperFilter;
  /** Null when nothing is picked. */
  readonly pick: PickedKeys | null;
}

/** Whether a table lists everything. */
export function isWholeScope({ filter, pick }: TableScope): boolean {
  return pick === null && isOpenFilter(filter);
}
