import { isOpenFilter, type PaperFilter } from "./paper-filter.ts";

/** What a table lists: what passes the filter and, where something is picked, is picked. */
export interface TableScope {
  readonly filter: PaperFilter;
  /** Ids of the picked papers, or of the picked keywords; null when nothing is picked. */
  readonly picked: readonly number[] | null;
}

/** Whether a table lists everything. */
export function isWholeScope({ filter, picked }: TableScope): boolean {
  return picked === null && isOpenFilter(filter);
}
