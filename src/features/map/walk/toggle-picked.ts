import type { MapModel } from "#src/features/map/model/map-model.ts";
import type { ViewAction } from "#src/state/view-actions.ts";
import type { Walked } from "./walk.ts";
import { nameOf, toPickRule } from "./walked-subject.ts";

interface PickChange {
  readonly action: ViewAction;
  /** What a screen reader says of it. */
  readonly said: string;
}

/**
 * Adds what is walked to the pick, or takes it away when all of it is picked; with the last that was
 * picked the pick goes. Null for what cannot be picked.
 *
 * @param picked Ids of the picked dots of this map; null when nothing is picked.
 */
export function togglePicked(
  walked: Walked,
  model: MapModel,
  picked: ReadonlySet<number> | null,
): PickChange | null {
  const rule = toPickRule(walked, model);
  if (rule === null) return null;
  const name = nameOf(walked, model);
  const ids = dotsOf(walked, model);
  const isPicked = picked !== null && ids.size > 0 && holdsAll(picked, ids);
  if (!isPicked) {
    return { action: { type: "pick", mode: "add", rule }, said: `Added ${name} to the pick.` };
  }
  const isLast = holdsAll(ids, picked);
  return {
    action: isLast ? { type: "clear-pick" } : { type: "pick", mode: "subtract", rule },
    said: `Took ${name} out of the pick.${isLast ? " Nothing is picked." : ""}`,
  };
}

function dotsOf({ kind, id }: Walked, { dots }: MapModel): ReadonlySet<number> {
  if (kind === "dot") return new Set([id]);
  return new Set([...dots.values()].filter(({ themeId }) => themeId === id).map((dot) => dot.id));
}

function holdsAll(whole: ReadonlySet<number>, part: ReadonlySet<number>): boolean {
  return [...part].every((id) => whole.has(id));
}
