import type { ThemeId } from "#pipeline/contract/ids.ts";
import { applyRule, invertSteps, type KeptPick, type PickMode, type PickRule } from "./pick.ts";
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
  | { readonly type: "show-table"; readonly table: TableKind | null }
  | { readonly type: "pick"; readonly mode: PickMode; readonly rule: PickRule }
  | { readonly type: "pick-neighbours" }
  | { readonly type: "pick-invert" }
  | { readonly type: "clear-pick" }
  /** Keeps what is picked; a pick that had the name gives way. */
  | { readonly type: "keep-pick"; readonly name: string }
  | { readonly type: "drop-kept"; readonly name: string }
  /** Picks again what was kept. */
  | { readonly type: "use-kept"; readonly name: string };

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
    case "pick":
    case "pick-neighbours":
    case "pick-invert":
    case "clear-pick":
    case "keep-pick":
    case "drop-kept":
    case "use-kept":
      return reducePick(view, action);
  }
}

type PickAction = Extract<
  ViewAction,
  {
    type:
      | "pick"
      | "pick-neighbours"
      | "pick-invert"
      | "clear-pick"
      | "keep-pick"
      | "drop-kept"
      | "use-kept";
  }
>;

function reducePick(view: ViewState, action: PickAction): ViewState {
  switch (action.type) {
    case "pick":
      return { ...view, pick: applyRule(view.pick, action.mode, action.rule) };
    case "pick-neighbours":
      // Nothing has no neighbours.
      return view.pick.length === 0
        ? view
        : { ...view, pick: [...view.pick, { kind: "neighbours" }] };
    case "pick-invert":
      return { ...view, pick: invertSteps(view.pick) };
    case "clear-pick":
      return { ...view, pick: [] };
    case "keep-pick":
      return keepPick(view, action.name.trim());
    case "drop-kept":
      return { ...view, kept: view.kept.filter(({ name }) => name !== action.name) };
    case "use-kept": {
      const kept = view.kept.find(({ name }) => name === action.name);
      return kept === undefined ? view : { ...view, pick: kept.steps };
    }
  }
}

function keepPick(view: ViewState, name: string): ViewState {
  if (name === "" || view.pick.length === 0) return view;
  const fresh: KeptPick = { name, steps: view.pick };
  const isKnown = view.kept.some((kept) => kept.name === name);
  const kept = isKnown
    ? view.kept.map((known) => (known.name === name ? fresh : known))
    : [...view.kept, fresh];
  return { ...view, kept };
}

function toggle(themes: readonly ThemeId[], id: ThemeId): readonly ThemeId[] {
  if (themes.includes(id)) return themes.filter((theme) => theme !== id);
  return [...themes, id].toSorted((a, b) => a - b);
}
