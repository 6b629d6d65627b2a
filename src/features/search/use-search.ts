import { useMemo } from "react";
import { searchPapers } from "#src/data/queries/search-papers.ts";
import { useServices } from "#src/data/services.ts";
import { useQuery } from "#src/data/use-query.ts";
import type { Loadable } from "#src/lib/loadable.ts";
import { toWords } from "#src/lib/match-text.ts";
import { groupMapAnswers, groupPapers, type SearchGroup } from "./search-groups.ts";

export interface Search {
  readonly groups: readonly SearchGroup[];
  /** Papers come later than the rest, or not at all. */
  readonly papers: Loadable<unknown>["status"];
}

const PAPERS_AT_MOST = 6;

/** What a search finds: themes and keywords at once, papers when the database has answered. */
export function useSearch(query: string): Search {
  const { map } = useServices();
  const words = useMemo(() => toWords(query), [query]);
  const papers = useQuery(
    useMemo(() => (words.length === 0 ? null : searchPapers(words, PAPERS_AT_MOST)), [words]),
  );
  const onMap = useMemo(() => groupMapAnswers(map, words), [map, words]);
  return useMemo(() => {
    const found = papers.status === "ready" ? groupPapers(map, papers.value, words) : [];
    return { groups: [...onMap, ...found], papers: papers.status };
  }, [map, words, onMap, papers]);
}
