import type { Dot, MapModel } from "#src/features/map/model/map-model.ts";
import { type Direction, findNearestTowards, type Stop } from "./nearest-towards.ts";

/** Where the keyboard stands on the map. */
export type Walked =
  | { readonly kind: "theme"; readonly id: number }
  | { readonly kind: "dot"; readonly id: number };

/** Where a walk begins: at the largest theme, without themes at the most important dot. */
export function beginWalk({ map, dots }: MapModel): Walked | null {
  const theme = map.themes[0];
  if (theme !== undefined) return { kind: "theme", id: theme.id };
  const [dot] = dots.values();
  return dot === undefined ? null : { kind: "dot", id: dot.id };
}

/** Whether the map has what is walked: another map may have been drawn since. */
export function isOnMap(walked: Walked, { themes, dots }: MapModel): boolean {
  return walked.kind === "theme" ? themes.has(walked.id) : dots.has(walked.id);
}

/**
 * One step: from theme to theme, or from dot to dot of one theme. Where that theme has none in the
 * direction, the step leads on to the nearest dot of all, so that no dot is out of reach.
 */
export function walkTowards(model: MapModel, walked: Walked, direction: Direction): Walked {
  if (walked.kind === "theme") {
    const from = model.themes.get(walked.id);
    const next = from && findNearestTowards(from, direction, model.map.themes);
    return next ? { kind: "theme", id: next.id } : walked;
  }
  const from = model.dots.get(walked.id);
  if (from === undefined) return walked;
  const next: Stop | null =
    findNearestTowards(from, direction, dotsBeside(model, from)) ??
    findNearestTowards(from, direction, model.dots.values());
  return next === null ? walked : { kind: "dot", id: next.id };
}

/** The next by size or importance, or the one before; after the last comes the first. */
export function walkInOrder(model: MapModel, walked: Walked, by: 1 | -1): Walked {
  const ids = idsBeside(model, walked);
  const place = ids.indexOf(walked.id);
  const id = ids.at((place + by) % ids.length) ?? walked.id;
  return { kind: walked.kind, id };
}

/** Into a theme, to its most important dot; a theme without dots is not stepped into. */
export function stepIn({ dots }: MapModel, walked: Walked): Walked {
  if (walked.kind === "dot") return walked;
  for (const { id, themeId } of dots.values())
    if (themeId === walked.id) return { kind: "dot", id };
  return walked;
}

/** Out of a theme, to the theme itself; null where there is nothing to step out of. */
export function stepOut({ dots, themes }: MapModel, walked: Walked): Walked | null {
  if (walked.kind === "theme") return null;
  const themeId = dots.get(walked.id)?.themeId ?? null;
  return themeId !== null && themes.has(themeId) ? { kind: "theme", id: themeId } : null;
}

/** What stands in one order with it: all themes, or the dots of the same theme. */
export function idsBeside(model: MapModel, walked: Walked): readonly number[] {
  if (walked.kind === "theme") return model.map.themes.map(({ id }) => id);
  const dot = model.dots.get(walked.id);
  return dot === undefined ? [] : dotsBeside(model, dot).map(({ id }) => id);
}

function dotsBeside({ dots }: MapModel, { themeId }: Dot): Dot[] {
  return [...dots.values()].filter((dot) => dot.themeId === themeId);
}
