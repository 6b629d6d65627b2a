import type { ThemeId } from "#pipeline/contract/ids.ts";

/** Which papers count; the filter of a view has this shape. */
export interface PaperFilter {
  /** Only papers of these themes; empty means all. */
  readonly themes: readonly ThemeId[];
  /** First and last month, `2024-01`, included; null means open. */
  readonly from: string | null;
  readonly to: string | null;
  /** Whether papers without a date count. */
  readonly undated: boolean;
}

/** Whether a filter lets every paper through. */
export function isOpenFilter(filter: PaperFilter): boolean {
  return filter.themes.length === 0 && filter.from === null && filter.to === null && filter.undated;
}
