import type { KeywordKey, PaperKey, ThemeId } from "#pipeline/contract/ids.ts";

/** What the panel shows and the map lights up. */
export type Selection =
  | { readonly kind: "theme"; readonly id: ThemeId }
  | { readonly kind: "keyword"; readonly key: KeywordKey }
  | { readonly kind: "paper"; readonly key: PaperKey };

/** Equal for selections of the same thing, different for all others. */
export function selectionKey(selection: Selection | null): string {
  if (selection === null) return "nothing";
  return selection.kind === "theme"
    ? `theme ${selection.id}`
    : `${selection.kind} ${selection.key}`;
}

/** Which papers count. Undated papers have no place in time, so they are a choice of their own. */
export interface Filter {
  /** Only these themes; empty means all. In ascending order. */
  readonly themes: readonly ThemeId[];
  /** First month, `2024-01`, included; null means from the beginning. */
  readonly from: string | null;
  /** Last month, included; null means to the end. */
  readonly to: string | null;
  readonly undated: boolean;
}

/** Where the map's camera rests, in sigma's camera units; rounded to three decimals. */
export interface CameraState {
  readonly x: number;
  readonly y: number;
  readonly ratio: number;
}

/** All that a shared link restores. Anything else belongs to a component. */
export interface ViewState {
  readonly query: string;
  readonly selection: Selection | null;
  readonly filter: Filter;
  /** Null means the whole map. */
  readonly camera: CameraState | null;
}

export const NO_FILTER: Filter = { themes: [], from: null, to: null, undated: true };

export const DEFAULT_VIEW: ViewState = {
  query: "",
  selection: null,
  filter: NO_FILTER,
  camera: null,
};
