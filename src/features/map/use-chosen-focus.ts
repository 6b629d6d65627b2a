import { useMemo } from "react";
import type { PaperId } from "#pipeline/contract/ids.ts";
import type { MapIndex } from "#src/data/map-index.ts";
import { paperByKey } from "#src/data/queries/paper-by-key.ts";
import { useServices } from "#src/data/services.ts";
import { useQuery } from "#src/data/use-query.ts";
import type { Hover } from "#src/state/hover-store.ts";
import type { Selection } from "#src/state/view-state.ts";
import type { Focus } from "./emphasis.ts";
import { findCompanions } from "./find-companions.ts";
import type { MapModel } from "./map-model.ts";

/**
 * What the map lights up for a selection. What it has no dot for stands by its dots: the keywords
 * of a paper, the papers of a keyword. They come from the database, so the focus is null until
 * they are there.
 */
export function useChosenFocus(selection: Selection | null, { kind }: MapModel): Focus | null {
  const { map } = useServices();
  const paperKey = selection?.kind === "paper" ? selection.key : null;
  const papers = useQuery(
    useMemo(() => (paperKey === null ? null : paperByKey(paperKey)), [paperKey]),
  );
  const paperId = papers.status === "ready" ? (papers.value[0]?.id ?? null) : null;
  const chosen = useMemo(() => toTarget(selection, map, paperId), [selection, map, paperId]);
  const question = useMemo(
    () => (chosen === null ? null : findCompanions(kind, chosen)),
    [chosen, kind],
  );
  const companions = useQuery(question);

  return useMemo((): Focus | null => {
    if (question === null) return chosen;
    const [ids] = companions.status === "ready" ? companions.value : [];
    return ids === undefined ? null : { kind: "set", dots: new Set(ids) };
  }, [chosen, question, companions]);
}

/** A selection by the ids of this snapshot; null while they are not known, or when there are none. */
function toTarget(
  selection: Selection | null,
  map: MapIndex,
  paperId: PaperId | null,
): Hover | null {
  switch (selection?.kind) {
    case undefined:
      return null;
    case "theme":
      return { kind: "theme", id: selection.id };
    case "keyword": {
      const keyword = map.keywordByKey(selection.key);
      return keyword === null ? null : { kind: "keyword", id: keyword.id };
    }
    case "paper":
      return paperId === null ? null : { kind: "paper", id: paperId };
    case "link": {
      const [a, b] = [map.keywordByKey(selection.a), map.keywordByKey(selection.b)];
      return a === null || b === null ? null : { kind: "link", a: a.id, b: b.id };
    }
  }
}
