import { useMemo } from "react";
import type { PaperLinksOnMap } from "#src/data/queries/paper-links-on-map.ts";
import { paperLinksOnMap } from "#src/data/queries/paper-links-on-map.ts";
import { type PapersOnMap, papersOnMap } from "#src/data/queries/papers-on-map.ts";
import { useQuery } from "#src/data/use-query.ts";
import { useAsked } from "#src/features/map/look/use-asked.ts";
import { failed, LOADING, type Loadable, ready } from "#src/lib/loadable.ts";

/** More dots than this say less than those that matter most, and would keep the page busy. */
const MOST_PAPERS = 50_000;
/** Lines come from a few links of each paper; the nearest papers of one are all in its panel. */
const LINKS_PER_PAPER = 3;

const PAPERS = papersOnMap(MOST_PAPERS);
const LINKS = paperLinksOnMap(LINKS_PER_PAPER);

export interface PaperMap {
  readonly papers: PapersOnMap;
  readonly links: PaperLinksOnMap;
}

/** The papers of the map and their links, read once when they are first wanted. */
export function usePaperMap(isWanted: boolean): Loadable<PaperMap> {
  const isAsked = useAsked(isWanted);
  const papers = useQuery(isAsked ? PAPERS : null);
  const links = useQuery(isAsked ? LINKS : null);
  return useMemo(() => {
    if (papers.status === "failed") return papers;
    if (links.status === "failed") return links;
    if (papers.status === "loading" || links.status === "loading") return LOADING;
    const [found, joined] = [papers.value[0], links.value[0]];
    if (found === undefined || joined === undefined) {
      return failed(new Error("The papers of the map came without a row."));
    }
    return ready({ papers: found, links: joined });
  }, [papers, links]);
}
