import { useMemo } from "react";
import type { KeywordId, KeywordKey, PaperId } from "#pipeline/contract/ids.ts";
import { keywordByKey } from "#src/data/queries/keyword-by-key.ts";
import { paperByKey } from "#src/data/queries/paper-by-key.ts";
import { useServices } from "#src/data/services.ts";
import { useQuery } from "#src/data/use-query.ts";
import type { MapModel } from "#src/features/map/model/map-model.ts";
import type { Hover } from "#src/state/hover-store.ts";
import type { Selection } from "#src/state/view-state.ts";
import type { Focus } from "./emphasis.ts";
import { findCompanions } from "./find-companions.ts";

/**
 * What the map lights up for a selection. What it has no dot for stands by its dots: the keywords
 * of a paper, the papers of a keyword. They come from the database, so the focus is null until
 * they are there.
 */
export function useChosenFocus(selection: Selection | null, model: MapModel): Focus | null {
  const { dots, kind } = model;
  const paperKey = selection?.kind === "paper" ? selection.key : null;
  const papers = useQuery(
    useMemo(() => (paperKey === null ? null : paperByKey(paperKey)), [paperKey]),
  );
  const paper = papers.status === "ready" ? (papers.value[0]?.id ?? null) : null;
  const [first, second] = keywordsOf(selection);
  const a = useKeywordId(first);
  const b = useKeywordId(second);
  const chosen = useMemo(() => toTarget(selection, { paper, a, b }), [selection, paper, a, b]);
  const question = useMemo(
    () => (chosen === null ? null : findCompanions(kind, chosen)),
    [chosen, kind],
  );
  const companions = useQuery(question);

  return useMemo((): Focus | null => {
    if (question === null) return chosen === null ? null : limitToDots(chosen, dots);
    const [ids] = companions.status === "ready" ? companions.value : [];
    return ids === undefined ? null : { kind: "set", dots: new Set(ids) };
  }, [chosen, question, companions, dots]);
}

function keywordsOf(selection: Selection | null): readonly [KeywordKey | null, KeywordKey | null] {
  if (selection?.kind === "keyword") return [selection.key, null];
  return selection?.kind === "link" ? [selection.a, selection.b] : [null, null];
}

/** Not every keyword has a dot: the ids of the others are asked of the database. */
function useKeywordId(key: KeywordKey | null): KeywordId | null {
  const { map } = useServices();
  const onMap = key === null ? null : map.keywordByKey(key);
  const isAsked = key !== null && onMap === null;
  const answer = useQuery(useMemo(() => (isAsked ? keywordByKey(key) : null), [isAsked, key]));
  if (onMap !== null) return onMap.id;
  return answer.status === "ready" ? (answer.value[0]?.id ?? null) : null;
}

interface KnownIds {
  readonly paper: PaperId | null;
  readonly a: KeywordId | null;
  readonly b: KeywordId | null;
}

/** A selection by the ids of this snapshot; null while they are not known, or when there are none. */
function toTarget(selection: Selection | null, { paper, a, b }: KnownIds): Hover | null {
  switch (selection?.kind) {
    case undefined:
      return null;
    case "theme":
      return { kind: "theme", id: selection.id };
    case "keyword":
      return a === null ? null : { kind: "keyword", id: a };
    case "paper":
      return paper === null ? null : { kind: "paper", id: paper };
    case "link":
      return a === null || b === null ? null : { kind: "link", a, b };
  }
}

/** What has a dot on the map of what is chosen: of a link it may be one of its ends, or none. */
export function limitToDots(chosen: Hover, dots: MapModel["dots"]): Focus | null {
  switch (chosen.kind) {
    case "theme":
      return chosen;
    case "keyword":
    case "paper":
      return dots.has(chosen.id) ? chosen : null;
    case "link": {
      const there = [chosen.a, chosen.b].filter((id) => dots.has(id));
      if (there.length === 2) return chosen;
      return there.length === 0 ? null : { kind: "set", dots: new Set(there) };
    }
  }
}
