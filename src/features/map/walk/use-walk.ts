import { type RefObject, useMemo, useRef } from "react";
import type { MapSession } from "#src/features/map/map-session.ts";
import type { MapModel } from "#src/features/map/model/map-model.ts";
import type { KeyCommand } from "#src/lib/keys.ts";
import { useHoverStore } from "#src/state/use-hover.ts";
import { useView } from "#src/state/use-view.ts";
import type { ViewAction } from "#src/state/view-actions.ts";
import type { ViewState } from "#src/state/view-state.ts";
import type { Direction } from "./nearest-towards.ts";
import { togglePicked } from "./toggle-picked.ts";
import { useSaid } from "./use-said.ts";
import { stepIn, stepOut, type Walked, walkInOrder, walkTowards } from "./walk.ts";
import { createFooting, type WalkFooting, type WalkMemory } from "./walk-footing.ts";
import { nameOf, toSelection } from "./walked-subject.ts";

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

/**
 * Walking over the map by keyboard: from theme to theme, and among the dots of one. Where the reader
 * selected something by other means, the walk goes on from there.
 *
 * @param picked Ids of the picked dots of this map; null when nothing is picked.
 */
export function useWalk(
  session: RefObject<MapSession | null>,
  model: MapModel,
  picked: ReadonlySet<number> | null,
): Walk {
  const [view, dispatch] = useView();
  const hover = useHoverStore();
  const memory = useRef<WalkMemory>({ walked: null, known: null });
  const [said, say] = useSaid();
  const { selection, look } = view;

  return useMemo(() => {
    const toWalker = (): Walker => {
      const footing = createFooting({ memory, session, hover, model, selection, say });
      return { footing, memory, model, picked, dispatch, say };
    };
    const obey = (command: KeyCommand): boolean => {
      if (command === "leave") return leave(toWalker(), selection);
      if (command === "switch-dots") {
        switchDots(toWalker(), look.dots);
        return true;
      }
      return step(toWalker(), command);
    };
    return {
      said,
      obey,
      getWalked: () => toWalker().footing.getWalked(),
      rest: () => toWalker().footing.mark(null),
      resume: () => {
        const { mark, getWalked } = toWalker().footing;
        mark(getWalked());
      },
    };
  }, [session, hover, model, picked, dispatch, selection, look.dots, said, say]);
}

interface Walker {
  readonly footing: WalkFooting;
  readonly memory: RefObject<WalkMemory>;
  readonly model: MapModel;
  readonly picked: ReadonlySet<number> | null;
  readonly dispatch: (action: ViewAction) => void;
  readonly say: (words: string) => void;
}

/** Obeys what is about the place where the keyboard stands; the first such key only goes there. */
function step(walker: Walker, command: KeyCommand): boolean {
  const { footing, model } = walker;
  const isWalk = command.startsWith("walk-");
  if (!isWalk && command !== "enter" && command !== "toggle-picked") return false;
  const at = footing.getWalked();
  if (at === null) return footing.begin();
  if (command === "enter") open(walker, at);
  else if (command === "toggle-picked") toggle(walker, at);
  else footing.goTo(stepBy(command, at, model));
  return true;
}

function open({ footing, memory, model, dispatch, say }: Walker, at: Walked): void {
  const selection = toSelection(at, model);
  if (selection !== null) {
    memory.current.known = selection;
    dispatch({ type: "select", selection });
  }
  const inside = stepIn(model, at);
  if (inside !== at) footing.goTo(inside, `Opened ${nameOf(at, model)}. `);
  else say(`Opened ${nameOf(at, model)}.`);
}

/** Out of a theme; from there, clears the selection; false where there is nothing to leave. */
function leave(
  { footing, memory, model, dispatch, say }: Walker,
  selection: ViewState["selection"],
): boolean {
  const at = footing.getWalked();
  const out = at === null ? null : stepOut(model, at);
  if (out !== null) {
    footing.goTo(out);
    return true;
  }
  if (selection === null) return false;
  memory.current.known = null;
  dispatch({ type: "clear-selection" });
  say("Nothing is selected.");
  return true;
}

function toggle({ model, picked, dispatch, say }: Walker, at: Walked): void {
  const change = togglePicked(at, model, picked);
  if (change === null) return;
  dispatch(change.action);
  say(change.said);
}

function switchDots({ dispatch, say }: Walker, now: ViewState["look"]["dots"]): void {
  const dots = now === "keyword" ? "paper" : "keyword";
  dispatch({ type: "set-look", look: { dots } });
  say(`The dots are ${dots}s.`);
}

function stepBy(command: KeyCommand, at: Walked, model: MapModel): Walked {
  const direction = DIRECTIONS.get(command);
  if (direction !== undefined) return walkTowards(model, at, direction);
  return walkInOrder(model, at, command === "walk-next" ? 1 : -1);
}
