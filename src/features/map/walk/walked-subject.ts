import {
  isKeywordId,
  isKeywordKey,
  isPaperId,
  isPaperKey,
  isThemeId,
} from "#pipeline/contract/ids.ts";
import type { Focus } from "#src/features/map/focus/emphasis.ts";
import type { MapModel } from "#src/features/map/model/map-model.ts";
import type { Hover } from "#src/state/hover-store.ts";
import type { PickRule } from "#src/state/pick.ts";
import type { Selection } from "#src/state/view-state.ts";
import type { Walked } from "./walk.ts";

/** Where a selection is on the map; null for one that is not. */
export function walkedOf(
  selection: Selection | null,
  { themes, idOfKey }: MapModel,
): Walked | null {
  if (selection === null || selection.kind === "link") return null;
  if (selection.kind === "theme") {
    return themes.has(selection.id) ? { kind: "theme", id: selection.id } : null;
  }
  const id = idOfKey.get(selection.key);
  return id === undefined ? null : { kind: "dot", id };
}

/** What is walked as something to select; null for ids that no address can hold. */
export function toSelection(
  { kind, id }: Walked,
  { kind: dotKind, dots }: MapModel,
): Selection | null {
  if (kind === "theme") return isThemeId(id) ? { kind: "theme", id } : null;
  const key = dots.get(id)?.key ?? "";
  if (dotKind === "keyword") return isKeywordKey(key) ? { kind: "keyword", key } : null;
  return isPaperKey(key) ? { kind: "paper", key } : null;
}

/** What is walked as something to pick; null for ids that no address can hold. */
export function toPickRule(subject: Walked, { kind, dots }: MapModel): PickRule | null {
  if (subject.kind === "theme") {
    return isThemeId(subject.id) ? { kind: "theme", id: subject.id } : null;
  }
  const key = dots.get(subject.id)?.key ?? "";
  if (kind === "keyword") return isKeywordKey(key) ? { kind: "keywords", keys: [key] } : null;
  return isPaperKey(key) ? { kind: "papers", keys: [key] } : null;
}

export function toFocus({ kind, id }: Walked, model: MapModel): Focus {
  return kind === "theme" ? { kind, id } : { kind: model.kind, id };
}

export function toHover({ kind, id }: Walked, model: MapModel): Hover | null {
  if (kind === "theme") return isThemeId(id) ? { kind, id } : null;
  if (model.kind === "keyword") return isKeywordId(id) ? { kind: "keyword", id } : null;
  return isPaperId(id) ? { kind: "paper", id } : null;
}

export function nameOf({ kind, id }: Walked, { map, themes, dots }: MapModel): string {
  if (kind === "dot") return dots.get(id)?.name ?? "";
  const nested = [...map.parents, ...map.subThemes].find((theme) => theme.id === id);
  return themes.get(id)?.name ?? nested?.name ?? "";
}
