import { useMemo } from "react";
import { searchKeywords } from "#src/data/queries/search-keywords.ts";
import { searchPapers } from "#src/data/queries/search-papers.ts";
import { useServices } from "#src/data/services.ts";
import { useQuery } from "#src/data/use-query.ts";
import type { Loadable } from "#src/lib/loadable.ts";
import { toWords } from "#src/lib/match-text.ts";
import { useView } from "#src/state/use-view.ts";
import {
  groupNames,
  groupPapers,
  groupPick,
  KEYWORDS_AT_MOST,
  type SearchGroup,
} from "./search-groups.ts";

export interface Search {
  readonly groups: readonly SearchGroup[];
  /** Papers come later than the rest, or not at all. */
  readonly papers: Loadable<unknown>["status"];
}

const PAPERS_AT_MOST = 6;

/** What a search finds: what the map names at once, the rest when the database has answered. */
export function useSearch(query: string): Search {
  const { map } = useServices();
  const [{ look }] = useView();
  const { dots } = look;
  const words = useMemo(() => toWords(query), [query]);
  const papers = useQuery(
    useMemo(() => (words.length === 0 ? null : searchPapers(words, PAPERS_AT_MOST)), [words]),
  );
  const keywords = useQuery(
    useMemo(() => (words.length === 0 ? null : searchKeywords(words, KEYWORDS_AT_MOST)), [words]),
  );
  return useMemo(() => {
    const names = groupNames(map, words, keywords.status === "ready" ? keywords.value : []);
    const found = papers.status === "ready" ? groupPapers(map, papers.value, words) : [];
    const isEmpty = names.length + found.length === 0;
    const pick = isEmpty ? [] : groupPick(map, query, dots);
    return { groups: [...names, ...found, ...pick], papers: papers.status };
  }, [map, words, query, dots, keywords, papers]);
}
