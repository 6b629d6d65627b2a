import type { RefObject } from "react";
import type { MapSession } from "#src/features/map/map-session.ts";
import type { MapModel } from "#src/features/map/model/map-model.ts";
import type { HoverStore } from "#src/state/hover-store.ts";
import type { Selection } from "#src/state/view-state.ts";
import { describeWalk } from "./describe-walk.ts";
import { beginWalk, isOnMap, type Walked } from "./walk.ts";
import { toFocus, toHover, walkedOf } from "./walked-subject.ts";

/** What outlasts a drawing of the page. */
export interface WalkMemory {
  walked: Walked | null;
  /** The selection that the walk has made, or has gone to. */
  known: Selection | null;
}

interface FootingGround {
  readonly memory: RefObject<WalkMemory>;
  readonly session: RefObject<MapSession | null>;
  readonly hover: HoverStore;
  readonly model: MapModel;
  readonly selection: Selection | null;
  readonly say: (words: string) => void;
}

export interface WalkFooting {
  /** Where the keyboard stands: at what was selected by other means since, or where it was. */
  readonly getWalked: () => Walked | null;
  readonly goTo: (next: Walked, words?: string) => void;
  /** Marks a place on the map; null marks nothing. */
  readonly mark: (at: Walked | null) => void;
  /** Goes to where a walk begins; false on a map with nothing on it. */
  readonly begin: () => boolean;
}

/** Where the keyboard stands on a map, and the way to stand elsewhere. */
export function createFooting(ground: FootingGround): WalkFooting {
  const { memory, session, hover, model, selection, say } = ground;
  const mark = (at: Walked | null): void => {
    session.current?.setWalked(at);
    hover.setHover(at === null ? null : toHover(at, model));
  };
  const goTo = (next: Walked, words = ""): void => {
    memory.current.walked = next;
    mark(next);
    session.current?.pilot.bringIntoView(toFocus(next, model));
    say(`${words}${describeWalk(model, next)}`);
  };
  return {
    getWalked: () => {
      if (!isSame(memory.current.known, selection)) {
        memory.current.known = selection;
        memory.current.walked = walkedOf(selection, model) ?? memory.current.walked;
      }
      const at = memory.current.walked;
      return at !== null && isOnMap(at, model) ? at : null;
    },
    goTo,
    mark,
    begin: () => {
      const first = beginWalk(model);
      if (first !== null) goTo(first);
      return first !== null;
    },
  };
}

/** Selections are plain, with their parts in one order. */
function isSame(one: Selection | null, other: Selection | null): boolean {
  return one === other || JSON.stringify(one) === JSON.stringify(other);
}
