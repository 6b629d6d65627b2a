import { useMemo } from "react";
import type { KeywordId, KeywordKey, PaperId, PaperKey } from "#pipeline/contract/ids.ts";
import { keywordsOfPapers } from "#src/data/queries/keywords-of-papers.ts";
import { paperLinks } from "#src/data/queries/paper-links.ts";
import { papersOfKeywords } from "#src/data/queries/papers-of-keywords.ts";
import { papersToPick } from "#src/data/queries/papers-to-pick.ts";
import { useServices } from "#src/data/services.ts";
import { useQuery } from "#src/data/use-query.ts";
import type { Loadable } from "#src/lib/loadable.ts";
import { type PickRule, type PickStep, sortKeys } from "#src/state/pick.ts";
import type { Ground } from "./evaluate-pick.ts";
import { keywordGround, paperGround } from "./grounds.ts";

/** The keywords, with all that the steps ask about them as far as it is known. */
export function useKeywordGround(pick: readonly PickStep[]): Ground<KeywordId> {
  const { map } = useServices();
  const keys = useMemo(() => namedPapers(pick), [pick]);
  const ofPapers = useQuery(
    useMemo(() => (keys.length === 0 ? null : keywordsOfPapers(keys)), [keys]),
  );
  return useMemo(() => keywordGround(map, known(ofPapers)), [map, ofPapers]);
}

/** The papers likewise; null while they are not known. Nothing is asked until something is picked. */
export function usePaperGround(pick: readonly PickStep[]): Ground<PaperId> | null {
  const { map } = useServices();
  const isPicked = pick.length > 0;
  const asksLinks = pick.some(({ kind }) => kind === "neighbours");
  const keys = useMemo(() => namedKeywords(pick), [pick]);
  const papers = useQuery(useMemo(() => (isPicked ? papersToPick() : null), [isPicked]));
  const links = useQuery(useMemo(() => (asksLinks ? paperLinks() : null), [asksLinks]));
  const ofKeywords = useQuery(
    useMemo(() => (keys.length === 0 ? null : papersOfKeywords(keys)), [keys]),
  );
  return useMemo(() => {
    const all = known(papers);
    if (all === null) return null;
    return paperGround(map, {
      papers: all,
      links: known(links),
      ofKeywords: known(ofKeywords),
    });
  }, [map, papers, links, ofKeywords]);
}

function known<Value>(loadable: Loadable<Value>): Value | null {
  return loadable.status === "ready" ? loadable.value : null;
}

function namedKeywords(pick: readonly PickStep[]): readonly KeywordKey[] {
  return sortKeys(rulesOf(pick).flatMap((rule) => (rule.kind === "keywords" ? rule.keys : [])));
}

function namedPapers(pick: readonly PickStep[]): readonly PaperKey[] {
  return sortKeys(rulesOf(pick).flatMap((rule) => (rule.kind === "papers" ? rule.keys : [])));
}

function rulesOf(pick: readonly PickStep[]): readonly PickRule[] {
  return pick.flatMap((step) => ("rule" in step ? [step.rule] : []));
}
