import { type RefObject, useEffect } from "react";
import type { Query } from "#src/data/database.ts";
import { useServices } from "#src/data/services.ts";
import type { MapSession } from "#src/features/map/map-session.ts";
import type { MapModel } from "#src/features/map/model/map-model.ts";
import { createLatest } from "#src/lib/latest.ts";
import type { Hover } from "#src/state/hover-store.ts";
import { useHoverStore } from "#src/state/use-hover.ts";
import { findCompanions } from "./find-companions.ts";

interface Question {
  readonly hover: Hover;
  readonly query: Query<readonly number[]>;
}

/**
 * Lights up what the pointer is on, here or elsewhere on the page. What the map has no dot for is
 * lit by the dots that stand for it, as soon as the database has named them; without it, not.
 */
export function useHoverFocus(
  session: RefObject<MapSession | null>,
  { kind }: Pick<MapModel, "kind">,
): void {
  const store = useHoverStore();
  const { database } = useServices();
  useEffect(() => {
    const asking =
      database.status === "ready"
        ? createLatest(({ query }: Question, signal) => database.value.run(query, signal), {
            onAnswer: ([ids], { hover }) => {
              if (ids === undefined || store.getHover() !== hover) return;
              session.current?.setHover({ kind: "set", dots: new Set(ids) });
            },
            // A hover that cannot be answered lights nothing; what is selected tells of failures.
            onFailure: () => undefined,
          })
        : null;
    const follow = (): void => {
      const hover = store.getHover();
      const query = hover === null ? null : findCompanions(kind, hover);
      session.current?.setHover(query === null ? hover : null);
      if (hover !== null && query !== null) asking?.ask({ hover, query });
    };
    // The dots may have changed under a pointer that stays where it is.
    follow();
    const stopFollowing = store.subscribe(follow);
    return () => {
      stopFollowing();
      asking?.dispose();
    };
  }, [store, database, session, kind]);
}
