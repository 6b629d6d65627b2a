import { isKeywordKey } from "#pipeline/contract/ids.ts";
import type { KeptPick } from "./pick.ts";
import { keptPickCodec, pickCodec } from "./pick-codec.ts";
import {
  type Codec,
  cameraCodec,
  monthCodec,
  selectionCodecs,
  themeIdsCodec,
  undatedCodec,
  wordCodec,
} from "./url-codec.ts";
import {
  DEFAULT_LOOK,
  DEFAULT_VIEW,
  type Filter,
  type Look,
  linkBetween,
  NO_FILTER,
  type Selection,
  type TableKind,
  type ViewState,
} from "./view-state.ts";

/** How each part of the look is written; the first word is the default. */
const LOOK_CODECS: { readonly [Part in keyof Look]: Codec<Look[Part]> } = {
  dots: wordCodec(["keyword", "paper"]),
  size: wordCodec(["papers", "comments", "mean-date", "newest-date", "trend"]),
  colour: wordCodec(["theme", "papers", "comments", "mean-date", "newest-date", "trend"]),
  lines: wordCodec(["straight", "curved"]),
};

/** In the order in which they are written. */
const LOOK_PARTS = ["dots", "size", "colour", "lines"] as const;

const TABLES: readonly TableKind[] = ["papers", "keywords", "links"];

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
  if (selection !== null) writeSelection(params, selection);
  if (filter.themes.length > 0) params.set("themes", themeIdsCodec.serialize(filter.themes));
  if (filter.from !== null) params.set("from", monthCodec.serialize(filter.from));
  if (filter.to !== null) params.set("to", monthCodec.serialize(filter.to));
  if (!filter.undated) params.set("undated", undatedCodec.serialize(false));
  if (camera !== null) params.set("camera", cameraCodec.serialize(camera));
  for (const part of LOOK_PARTS) {
    if (view.look[part] !== DEFAULT_LOOK[part]) params.set(part, view.look[part]);
  }
  if (view.table !== null) params.set("table", view.table);
  if (view.pick.length > 0) params.set("pick", pickCodec.serialize(view.pick));
  for (const kept of view.kept) params.append("keep", keptPickCodec.serialize(kept));
  // These are legal in a query and easier on the eye than %2C, %3A, %3B and %7E.
  return params
    .toString()
    .replaceAll("%2C", ",")
    .replaceAll("%3A", ":")
    .replaceAll("%3B", ";")
    .replaceAll("%7E", "~");
}

/** The view that an address names; whatever `serializeView` would not write becomes the default. */
export function parseView(search: string): ViewState {
  const params = new URLSearchParams(search);
  return {
    query: params.get("q") ?? DEFAULT_VIEW.query,
    selection: parseSelection(params),
    filter: parseFilter(params),
    camera: cameraCodec.parse(params.get("camera") ?? "") ?? DEFAULT_VIEW.camera,
    look: parseLook(params),
    table: TABLES.find((kind) => kind === params.get("table")) ?? null,
    pick: pickCodec.parse(params.get("pick") ?? "") ?? DEFAULT_VIEW.pick,
    kept: parseKept(params.getAll("keep")),
  };
}

function writeSelection(params: URLSearchParams, selection: Selection): void {
  switch (selection.kind) {
    case "theme":
      params.set("theme", String(selection.id));
      break;
    case "keyword":
    case "paper":
      params.set(selection.kind, selection.key);
      break;
    case "link":
      params.set("link", selection.a);
      params.set("with", selection.b);
      break;
  }
}

function parseSelection(params: URLSearchParams): Selection | null {
  const found = (["theme", "keyword", "paper", "link"] as const).filter((kind) => params.has(kind));
  const [kind] = found;
  if (kind === undefined || found.length > 1) return null;
  if (kind === "link") return parseLink(params.get("link") ?? "", params.get("with") ?? "");
  return selectionCodecs[kind](params.get(kind) ?? "") ?? null;
}

/** Whichever keyword is named first: those who write an address by hand need not know the order. */
function parseLink(a: string, b: string): Selection | null {
  return isKeywordKey(a) && isKeywordKey(b) && a !== b ? linkBetween(a, b) : null;
}

function parseLook(params: URLSearchParams): Look {
  const read = <Part extends keyof Look>(part: Part): Look[Part] =>
    LOOK_CODECS[part].parse(params.get(part) ?? "") ?? DEFAULT_LOOK[part];
  return {
    dots: read("dots"),
    size: read("size"),
    colour: read("colour"),
    lines: read("lines"),
  };
}

/** Of two picks with one name the first counts. */
function parseKept(texts: readonly string[]): readonly KeptPick[] {
  const kept = new Map<string, KeptPick>();
  for (const text of texts) {
    const pick = keptPickCodec.parse(text);
    if (pick !== undefined && !kept.has(pick.name)) kept.set(pick.name, pick);
  }
  return [...kept.values()];
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
