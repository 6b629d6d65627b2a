import type { Paper } from "./paper.ts";

/** A paper before duplicates are merged and keys are given. */
export interface PaperDraft extends Omit<Paper, "key"> {
  /** The source's own id; null when it gave none. */
  readonly sourceId: string | null;
}
