import type { KeywordKey, PaperKey, ThemeId } from "#pipeline/contract/ids.ts";
import type { KeptPick, PickStep } from "./pick.ts";

/** What the panel shows and the map lights up. */
export type Selection =
  | { readonly kind: "theme"; readonly id: ThemeId }
  | { readonly kind: "keyword"; readonly key: KeywordKey }
  | { readonly kind: "paper"; readonly key: PaperKey }
  | LinkSelection;

/** What lies between two keywords, drawn as a line or not; `a` is the smaller key. */
export interface LinkSelection {
  readonly kind: "link";
  readonly a: KeywordKey;
  readonly b: KeywordKey;
}

/** The link of two keywords, whichever is named first. */
export function linkBetween(one: KeywordKey, other: KeywordKey): LinkSelection {
  return one < other ? { kind: "link", a: one, b: other } : { kind: "link", a: other, b: one };
}

/** Equal for selections of the same thing, different for all others. */
export function selectionKey(selection: Selection | null): string {
  if (selection === null) return "nothing";
  switch (selection.kind) {
    case "theme":
      return `theme ${selection.id}`;
    case "keyword":
    case "paper":
      return `${selection.kind} ${selection.key}`;
    case "link":
      return `link ${selection.a} ${selection.b}`;
  }
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

/** What the dots of the map are. */
export type DotKind = "keyword" | "paper";

/** What the size or the colour of a dot tells; for a keyword, of the papers that have it. */
export type Measure = "papers" | "comments" | "mean-date" | "newest-date" | "trend";

/** How the map is drawn, whatever is selected. */
export interface Look {
  readonly dots: DotKind;
  readonly size: Measure;
  readonly colour: "theme" | Measure;
  readonly lines: "straight" | "curved";
}

/** What the table beside the map lists. */
export type TableKind = "papers" | "keywords" | "links";

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
  readonly look: Look;
  /** Null when the table is folded away. */
  readonly table: TableKind | null;
  /** How the picked dots were chosen; empty when none are. */
  readonly pick: readonly PickStep[];
  /** Each name once. */
  readonly kept: readonly KeptPick[];
}

export const NO_FILTER: Filter = { themes: [], from: null, to: null, undated: true };

export const DEFAULT_LOOK: Look = {
  dots: "keyword",
  size: "papers",
  colour: "theme",
  lines: "straight",
};

export const DEFAULT_VIEW: ViewState = {
  query: "",
  selection: null,
  filter: NO_FILTER,
  camera: null,
  look: DEFAULT_LOOK,
  table: null,
  pick: [],
  kept: [],
};
