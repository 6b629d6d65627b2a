import { type RefObject, useMemo } from "react";
import type { MapModel } from "#src/features/map/model/map-model.ts";
import type { DotKind } from "#src/state/view-state.ts";
import type { Point } from "./geometry.ts";
import type { MapSession } from "./map-session.ts";

/** What tools that lie over the map may ask of it. Places of the screen are in its pixels. */
export interface MapGround {
  readonly toMapPlace: (at: Point) => Point | null;
  /** The dot at a place; null where there is none. */
  readonly dotAt: (
    at: Point,
  ) => { readonly kind: DotKind; readonly id: number; readonly key: string } | null;
}

/** The map as tools know it: the same object until another map is drawn. */
export function useMapGround(session: RefObject<MapSession | null>, model: MapModel): MapGround {
  return useMemo(
    () => ({
      toMapPlace: (at) => session.current?.toMapPlace(at) ?? null,
      dotAt: (at) => {
        const hit = session.current?.hitAt(at);
        if (hit?.kind !== "keyword" && hit?.kind !== "paper") return null;
        const dot = model.dots.get(hit.id);
        return dot === undefined ? null : { kind: hit.kind, id: hit.id, key: dot.key };
      },
    }),
    [session, model],
  );
}
