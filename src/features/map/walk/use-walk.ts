import { type RefObject, useCallback, useMemo, useRef, useState } from "react";
import {
  isKeywordId,
  isKeywordKey,
  isPaperId,
  isPaperKey,
  isThemeId,
} from "#pipeline/contract/ids.ts";
import type { Focus } from "#src/features/map/focus/emphasis.ts";
import type { MapSession } from "#src/features/map/map-session.ts";
import type { MapModel } from "#src/features/map/model/map-model.ts";
import type { KeyCommand } from "#src/lib/keys.ts";
import type { Hover } from "#src/state/hover-store.ts";
import { useHoverStore } from "#src/state/use-hover.ts";
import { useView } from "#src/state/use-view.ts";
import type { Selection } from "#src/state/view-state.ts";
import { describeWalk } from "./describe-walk.ts";
import type { Direction } from "./nearest-towards.ts";
import {
  beginWalk,
  isOnMap,
  stepIn,
  stepOut,
  type Walked,
  walkInOrder,
  walkTowards,
} from "./walk.ts";

export interface Walk {
  /** What a live region says: where the keyboard stands. */
  readonly said: string;
  readonly getWalked: () => Walked | null;
  /** Obeys a key of the map; false when it means nothing here. */
  readonly obey: (command: KeyCommand) => boolean;
  /** Takes the mark off the map; the walk goes on from there when the focus comes back. */
  readonly rest: () => void;
  readonly resume: () => void;
}

const DIRECTIONS: ReadonlyMap<KeyCommand, Direction> = new Map([
  ["walk-left", "left"],
  ["walk-right", "right"],
  ["walk-up", "up"],
  ["walk-down", "down"],
] as const);

/** Walking over the map by keyboard: from theme to theme, and among the dots of one. */
export function useWalk(session: RefObject<MapSession | null>, model: MapModel): Walk {
  const [view, dispatch] = useView();
  const hover = useHoverStore();
  const walked = useRef<Walked | null>(null);
  const [said, setSaid] = useState("");
  const { selection } = view;

  const getWalked = useCallback((): Walked | null => {
    const at = walked.current;
    return at !== null && isOnMap(at, model) ? at : null;
  }, [model]);

  return useMemo(() => {
    const mark = (at: Walked | null): void => {
      session.current?.setWalked(at);
      hover.setHover(at === null ? null : toHover(at, model));
    };
    const goTo = (next: Walked, words = ""): void => {
      walked.current = next;
      mark(next);
      session.current?.pilot.bringIntoView(toFocus(next, model));
      setSaid(`${words}${describeWalk(model, next)}`);
    };
    const begin = (): boolean => {
      const first = walkedOf(selection, model) ?? beginWalk(model);
      if (first !== null) goTo(first);
      return first !== null;
    };
    const open = (at: Walked): void => {
      const chosen = toSelection(at, model);
      if (chosen !== null) dispatch({ type: "select", selection: chosen });
      const inside = stepIn(model, at);
      if (inside !== at) goTo(inside, `Opened ${nameOf(at, model)}. `);
      else setSaid(`Opened ${nameOf(at, model)}.`);
    };
    const leave = (): boolean => {
      const at = getWalked();
      const out = at === null ? null : stepOut(model, at);
      if (out !== null) {
        goTo(out);
        return true;
      }
      if (selection === null) return false;
      dispatch({ type: "clear-selection" });
      setSaid("Nothing is selected.");
      return true;
    };
    const obey = (command: KeyCommand): boolean => {
      if (command === "leave") return leave();
      if (command !== "enter" && !command.startsWith("walk-")) return false;
      const at = getWalked();
      if (at === null) return begin();
      if (command === "enter") open(at);
      else goTo(stepBy(command, at, model));
      return true;
    };
    return { said, getWalked, obey, rest: () => mark(null), resume: () => mark(getWalked()) };
  }, [session, hover, model, dispatch, selection, said, getWalked]);
}

function stepBy(command: KeyCommand, at: Walked, model: MapModel): Walked {
  const direction = DIRECTIONS.get(command);
  if (direction !== undefined) return walkTowards(model, at, direction);
  return walkInOrder(model, at, command === "walk-next" ? 1 : -1);
}

/** Where a selection is on the map; null for one that is not. */
function walkedOf(selection: Selection | null, { themes, idOfKey }: MapModel): Walked | null {
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

export function toFocus({ kind, id }: Walked, model: MapModel): Focus {
  return kind === "theme" ? { kind, id } : { kind: model.kind, id };
}

export function nameOf({ kind, id }: Walked, { map, themes, dots }: MapModel): string {
  if (kind === "dot") return dots.get(id)?.name ?? "";
  const nested = [...map.parents, ...map.subThemes].find((theme) => theme.id === id);
  return themes.get(id)?.name ?? nested?.name ?? "";
}

function toHover({ kind, id }: Walked, model: MapModel): Hover | null {
  if (kind === "theme") return isThemeId(id) ? { kind, id } : null;
  if (model.kind === "keyword") return isKeywordId(id) ? { kind: "keyword", id } : null;
  return isPaperId(id) ? { kind: "paper", id } : null;
}
