import type { MapModel } from "./map-model.ts";

/** What the reader points at or has chosen. */
export type Focus =
  | { readonly kind: "keyword"; readonly id: number }
  | { readonly kind: "theme"; readonly id: number }
  | { readonly kind: "paper"; readonly keywords: readonly number[] };

/** What a focus does to the map: who glows, who steps back. */
export interface Emphasis {
  /** The one dot in the middle of it, if there is one. */
  readonly centre: number | null;
  /** Dots that stay bright. */
  readonly dots: ReadonlySet<number>;
  /** Themes whose name and island stay bright. */
  readonly themes: ReadonlySet<number>;
  readonly showsLine: (line: { readonly source: number; readonly target: number }) => boolean;
}

export type DotState = "plain" | "centre" | "lit" | "dim" | "ghost";
export type LineState = "plain" | "lit" | "hidden";

/** The emphasis a focus asks for; null when there is nothing to point out. */
export function emphasise(model: MapModel, focus: Focus | null): Emphasis | null {
  switch (focus?.kind) {
    case undefined:
      return null;
    case "keyword":
      return emphasiseKeyword(model, focus.id);
    case "theme":
      return emphasiseTheme(model, focus.id);
    case "paper":
      return emphasiseKeywords(model, focus.keywords);
  }
}

/** Whether two foci are on the same thing: an address read again makes new objects. */
export function sameFocus(a: Focus | null, b: Focus | null): boolean {
  if (a === null || b === null) return a === b;
  if (a.kind === "paper") {
    return b.kind === "paper" && a.keywords.join(" ") === b.keywords.join(" ");
  }
  return b.kind === a.kind && b.id === a.id;
}

export function dotState(
  id: number,
  emphasis: Emphasis | null,
  ghosts: ReadonlySet<number>,
): DotState {
  if (emphasis?.centre === id) return "centre";
  if (ghosts.has(id)) return "ghost";
  if (emphasis === null) return "plain";
  return emphasis.dots.has(id) ? "lit" : "dim";
}

export function lineState(
  line: { readonly source: number; readonly target: number; readonly main: boolean },
  emphasis: Emphasis | null,
  ghosts: ReadonlySet<number>,
): LineState {
  if (ghosts.has(line.source) || ghosts.has(line.target)) return "hidden";
  if (emphasis !== null) return emphasis.showsLine(line) ? "lit" : "hidden";
  return line.main ? "plain" : "hidden";
}

function emphasiseKeyword(model: MapModel, id: number): Emphasis | null {
  const dot = model.dots.get(id);
  if (dot === undefined) return null;
  return {
    centre: id,
    dots: new Set([id, ...(model.neighbours.get(id) ?? [])]),
    themes: new Set(dot.themeId === null ? [] : [dot.themeId]),
    showsLine: ({ source, target }) => source === id || target === id,
  };
}

function emphasiseTheme(model: MapModel, id: number): Emphasis | null {
  if (!model.themes.has(id)) return null;
  const dots = new Set<number>();
  for (const dot of model.dots.values()) if (dot.themeId === id) dots.add(dot.id);
  return {
    centre: null,
    dots,
    themes: new Set([id]),
    showsLine: (line) => dots.has(line.source) && dots.has(line.target),
  };
}

function emphasiseKeywords(model: MapModel, ids: readonly number[]): Emphasis | null {
  const dots = new Set(ids.filter((id) => model.dots.has(id)));
  if (dots.size === 0) return null;
  const themes = new Set<number>();
  for (const id of dots) {
    const themeId = model.dots.get(id)?.themeId ?? null;
    if (themeId !== null) themes.add(themeId);
  }
  return {
    centre: null,
    dots,
    themes,
    showsLine: ({ source, target }) => dots.has(source) && dots.has(target),
  };
}
