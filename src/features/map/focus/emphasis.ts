import type { Line, MapModel } from "#src/features/map/model/map-model.ts";
import { findThemeFamily, themesAround } from "#src/features/map/model/nested-themes.ts";

/**
 * What the reader points at or has chosen. A keyword is no dot of a map of papers, nor a paper of a
 * map of keywords: there, the dots that go with it are a set.
 */
export type Focus =
  | { readonly kind: "keyword"; readonly id: number }
  | { readonly kind: "paper"; readonly id: number }
  /** A theme of any level. */
  | { readonly kind: "theme"; readonly id: number }
  /** Two keywords and what lies between them. */
  | { readonly kind: "link"; readonly a: number; readonly b: number }
  | { readonly kind: "set"; readonly dots: ReadonlySet<number> };

/** What a focus does to the map: who glows, who steps back. */
export interface Emphasis {
  /** The one dot in the middle of it, if there is one. */
  readonly centre: number | null;
  /** Dots that stay bright. */
  readonly dots: ReadonlySet<number>;
  /** Themes of all levels whose name and island stay bright. */
  readonly themes: ReadonlySet<number>;
  readonly showsLine: (line: LineEnds) => boolean;
}

/** What decides whether a line is drawn. */
export type LineEnds = Pick<Line, "source" | "target" | "main">;

export type DotState = "plain" | "centre" | "lit" | "dim" | "ghost";
export type LineState = "plain" | "lit" | "hidden";

/** The emphasis a focus asks for; null when there is nothing to point out. */
export function emphasise(model: MapModel, focus: Focus | null): Emphasis | null {
  switch (focus?.kind) {
    case undefined:
      return null;
    case "keyword":
    case "paper":
      return focus.kind === model.kind ? emphasiseDot(model, focus.id) : null;
    case "theme":
      return emphasiseTheme(model, focus.id);
    case "link":
      return model.kind === "keyword" ? emphasiseSet(model, new Set([focus.a, focus.b])) : null;
    case "set":
      return emphasiseSet(model, focus.dots);
  }
}

/** Whether two foci are on the same thing: an address read again makes new objects. */
export function sameFocus(a: Focus | null, b: Focus | null): boolean {
  if (a === null || b === null) return a === b;
  if (a.kind === "set") return b.kind === "set" && sameSet(a.dots, b.dots);
  if (a.kind === "link") {
    return b.kind === "link" && sameSet(new Set([a.a, a.b]), new Set([b.a, b.b]));
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
  line: LineEnds,
  emphasis: Emphasis | null,
  ghosts: ReadonlySet<number>,
): LineState {
  if (ghosts.has(line.source) || ghosts.has(line.target)) return "hidden";
  if (emphasis !== null) return emphasis.showsLine(line) ? "lit" : "hidden";
  return line.main ? "plain" : "hidden";
}

/** Sets of more dots than this show the lines that the map shows at rest: all would be a veil. */
const MOST_DOTS_WITH_ALL_LINES = 60;

function emphasiseDot(model: MapModel, id: number): Emphasis | null {
  const dot = model.dots.get(id);
  if (dot === undefined) return null;
  return {
    centre: id,
    dots: new Set([id, ...(model.neighbours.get(id) ?? [])]),
    themes: themesAround(model, [dot]),
    showsLine: ({ source, target }) => source === id || target === id,
  };
}

function emphasiseTheme(model: MapModel, id: number): Emphasis | null {
  const family = findThemeFamily(model, id);
  if (family === null) return null;
  const dots = new Set<number>();
  for (const dot of model.dots.values()) if (family.holds(dot)) dots.add(dot.id);
  return {
    centre: null,
    dots,
    themes: family.themes,
    showsLine: ({ source, target }) => dots.has(source) && dots.has(target),
  };
}

function emphasiseSet(model: MapModel, ids: ReadonlySet<number>): Emphasis | null {
  const found = [...ids].flatMap((id) => model.dots.get(id) ?? []);
  if (found.length === 0) return null;
  const dots = new Set(found.map(({ id }) => id));
  const showsAll = dots.size <= MOST_DOTS_WITH_ALL_LINES;
  return {
    centre: null,
    dots,
    themes: themesAround(model, found),
    showsLine: ({ source, target, main }) =>
      (showsAll || main) && dots.has(source) && dots.has(target),
  };
}

function sameSet(a: ReadonlySet<number>, b: ReadonlySet<number>): boolean {
  if (a === b) return true;
  if (a.size !== b.size) return false;
  for (const id of a) if (!b.has(id)) return false;
  return true;
}
