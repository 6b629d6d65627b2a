import { useMemo } from "react";
import { keywordsOfPaper } from "#src/data/queries/keywords-of-paper.ts";
import { paperByKey } from "#src/data/queries/paper-by-key.ts";
import { useServices } from "#src/data/services.ts";
import { useQuery } from "#src/data/use-query.ts";
import type { Selection } from "#src/state/view-state.ts";
import type { Focus } from "./emphasis.ts";

/**
 * What the map lights up for a selection. A paper's keywords come from the database, so its focus
 * is null until they are there.
 */
export function useChosenFocus(selection: Selection | null): Focus | null {
  const { map } = useServices();
  const paperKey = selection?.kind === "paper" ? selection.key : null;
  const papers = useQuery(
    useMemo(() => (paperKey === null ? null : paperByKey(paperKey)), [paperKey]),
  );
  const paperId = papers.status === "ready" ? (papers.value[0]?.id ?? null) : null;
  const keywords = useQuery(
    useMemo(() => (paperId === null ? null : keywordsOfPaper(paperId)), [paperId]),
  );

  return useMemo((): Focus | null => {
    switch (selection?.kind) {
      case undefined:
        return null;
      case "theme":
        return { kind: "theme", id: selection.id };
      case "keyword": {
        const keyword = map.keywordByKey(selection.key);
        return keyword === null ? null : { kind: "keyword", id: keyword.id };
      }
      case "paper": {
        if (paperId === null || keywords.status !== "ready") return null;
        return { kind: "set", dots: new Set(keywords.value.map((keyword) => keyword.id)) };
      }
      case "link": {
        const ends = [map.keywordByKey(selection.a), map.keywordByKey(selection.b)];
        const [a, b] = ends.flatMap((end) => (end === null ? [] : [end.id]));
        return a === undefined || b === undefined ? null : { kind: "link", a, b };
      }
    }
  }, [selection, map, paperId, keywords]);
}
