import type { ThemeId } from "#pipeline/contract/ids.ts";
import {
  type CameraState,
  type Look,
  NO_FILTER,
  type Selection,
  type TableKind,
  type ViewState,
} from "./view-state.ts";

/** What the reader did. */
export type ViewAction =
  | { readonly type: "search"; readonly query: string }
  | { readonly type: "select"; readonly selection: Selection }
  | { readonly type: "clear-selection" }
  | { readonly type: "toggle-theme-filter"; readonly id: ThemeId }
  | { readonly type: "set-months"; readonly from: string | null; readonly to: string | null }
  | { readonly type: "show-undated"; readonly undated: boolean }
  | { readonly type: "clear-filter" }
  | { readonly type: "move-camera"; readonly camera: CameraState | null }
  | { readonly type: "set-look"; readonly look: Partial<Look> }
  | { readonly type: "show-table"; readonly table: TableKind | null };

/** The view after an action. Pure; equal views give equal addresses. */
export function reduceView(view: ViewState, action: ViewAction): ViewState {
  switch (action.type) {
    case "search":
      return { ...view, query: action.query };
    case "select":
      return { ...view, selection: action.selection };
    case "clear-selection":
      return { ...view, selection: null };
    case "toggle-theme-filter":
      return { ...view, filter: { ...view.filter, themes: toggle(view.filter.themes, action.id) } };
    case "set-months":
      return { ...view, filter: { ...view.filter, from: action.from, to: action.to } };
    case "show-undated":
      return { ...view, filter: { ...view.filter, undated: action.undated } };
    case "clear-filter":
      return { ...view, filter: NO_FILTER };
    case "move-camera":
      return { ...view, camera: action.camera };
    case "set-look":
      return { ...view, look: { ...view.look, ...action.look } };
    case "show-table":
      return { ...view, table: action.table };
  }
}

function toggle(themes: readonly ThemeId[], id: ThemeId): readonly ThemeId[] {
  if (themes.includes(id)) return themes.filter((theme) => theme !== id);
  return [...themes, id].toSorted((a, b) => a - b);
}
