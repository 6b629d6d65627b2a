import {
  cameraCodec,
  monthCodec,
  selectionCodecs,
  themeIdsCodec,
  undatedCodec,
} from "./url-codec.ts";
import {
  DEFAULT_VIEW,
  type Filter,
  NO_FILTER,
  type Selection,
  type ViewState,
} from "./view-state.ts";

/**
 * A view as the text after `?`, empty for the default view. Defaults are not written, and keys
 * have one order, so equal views give equal text.
 *
 * The query, not the fragment: the fragment stays free for "skip to the panel", survives neither
 * every redirect nor every mail program, and every static host ignores a query on a file.
 */
export function serializeView(view: ViewState): string {
  const params = new URLSearchParams();
  const { filter, selection, camera } = view;
  if (view.query !== "") params.set("q", view.query);
  if (selection !== null) params.set(selection.kind, selectionText(selection));
  if (filter.themes.length > 0) params.set("themes", themeIdsCodec.serialize(filter.themes));
  if (filter.from !== null) params.set("from", monthCodec.serialize(filter.from));
  if (filter.to !== null) params.set("to", monthCodec.serialize(filter.to));
  if (!filter.undated) params.set("undated", undatedCodec.serialize(false));
  if (camera !== null) params.set("camera", cameraCodec.serialize(camera));
  // A comma is legal in a query and easier on the eye than %2C.
  return params.toString().replaceAll("%2C", ",");
}

/** The view that an address names; whatever `serializeView` would not write becomes the default. */
export function parseView(search: string): ViewState {
  const params = new URLSearchParams(search);
  return {
    query: params.get("q") ?? DEFAULT_VIEW.query,
    selection: parseSelection(params),
    filter: parseFilter(params),
    camera: cameraCodec.parse(params.get("camera") ?? "") ?? DEFAULT_VIEW.camera,
  };
}

function selectionText(selection: Selection): string {
  return selection.kind === "theme" ? String(selection.id) : selection.key;
}

function parseSelection(params: URLSearchParams): Selection | null {
  const found = (["theme", "keyword", "paper"] as const).filter((kind) => params.has(kind));
  const [kind] = found;
  if (kind === undefined || found.length > 1) return null;
  return selectionCodecs[kind](params.get(kind) ?? "") ?? null;
}

function parseFilter(params: URLSearchParams): Filter {
  const from = monthCodec.parse(params.get("from") ?? "") ?? null;
  const to = monthCodec.parse(params.get("to") ?? "") ?? null;
  const backwards = from !== null && to !== null && from > to;
  return {
    themes: themeIdsCodec.parse(params.get("themes") ?? "") ?? NO_FILTER.themes,
    from: backwards ? null : from,
    to: backwards ? null : to,
    undated: undatedCodec.parse(params.get("undated") ?? "") ?? NO_FILTER.undated,
  };
}
